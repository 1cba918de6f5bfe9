package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is aimed at, and what was measured.
 *
 * @param what in words
 * @param where the condition; empty where there is none
 * @param measured the figure
 * @param most what it may be
 * @param unit of both; empty for ratios
 */
record Aim(String what, String where, double measured, double most, String unit) {
  private static final double MOST_OF_NODE = 1.1;
  private static final double MOST_OF_SDK = 0.8;
  private static final double MOST_MEMORY = 100;
  private static final double MOST_JAR = 2.5;
  private static final double MOST_ZIP = 50;
  private static final double MB = 1e6;

  private record Ratio(String what, String program, String other, double most) {}

  private static final List<Ratio> RATIOS =
      List.of(
          new Ratio("custom runtime ÷ Node.js", Programs.CUSTOM, Programs.NODE, MOST_OF_NODE),
          new Ratio(
              "managed runtime ÷ SDK program with the same flags",
              Programs.MANAGED,
              Programs.SDK,
              MOST_OF_SDK),
          new Ratio(
              "managed runtime ÷ SDK program without flags",
              Programs.MANAGED,
              Programs.SDK_AS_IT_COMES,
              MOST_OF_SDK));

  boolean met() {
    return measured <= most;
  }

  /** As far as there are figures. */
  static List<Aim> of(Results results, List<Condition> conditions) throws IOException {
    List<Aim> aims = new ArrayList<>();
    for (Ratio ratio : RATIOS) {
      for (Condition condition : conditions) {
        results
            .ratio(condition, ratio.program(), ratio.other())
            .map(measured -> new Aim(ratio.what(), condition.name(), measured, ratio.most(), ""))
            .ifPresent(aims::add);
      }
    }
    conditions.stream()
        .filter(Condition::limited)
        .forEach(
            condition -> {
              for (String program : List.of(Programs.MANAGED, Programs.CUSTOM)) {
                memory(results, condition, program).ifPresent(aims::add);
              }
            });
    size("the function's jar", Programs.JAR, MOST_JAR).ifPresent(aims::add);
    size("the custom runtime's package", Programs.CUSTOM_RUNTIME_ZIP, MOST_ZIP)
        .ifPresent(aims::add);
    return aims;
  }

  static Grid grid(List<Aim> aims) {
    return Grid.of(
        "aim",
        List.of("condition", "measured", "at most", "verdict"),
        aims,
        Aim::what,
        aim ->
            List.of(
                aim.where(),
                aim.figure(aim.measured()),
                aim.figure(aim.most()),
                aim.met() ? "met" : "not met"));
  }

  private String figure(double value) {
    return String.format(Locale.ROOT, "%.2f %s", value, unit).strip();
  }

  private static Optional<Aim> memory(Results results, Condition condition, String program) {
    return results
        .distribution(condition, program, Ran::peakMb)
        .map(
            peak ->
                new Aim(
                    program + ", highest peak memory",
                    condition.name(),
                    peak.highest(),
                    MOST_MEMORY,
                    "MB"));
  }

  private static Optional<Aim> size(String what, Path file, double most) throws IOException {
    return Files.exists(file)
        ? Optional.of(new Aim(what, "", Files.size(file) / MB, most, "MB"))
        : Optional.empty();
  }
}
