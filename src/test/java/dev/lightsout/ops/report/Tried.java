package dev.lightsout.ops.report;

import dev.lightsout.ops.Ran;
import dev.lightsout.screen.Screen;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs of the tool in a test. */
final class Tried {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  private Tried() {}

  /** The circumstances of a run: directories, stdin and variables. */
  record Use(Path home, String stdin, Map<String, String> variables, Instant now) {
    /** In a pipe. */
    Ran of(String... words) {
      return on(0, words);
    }

    /** On a terminal of so many columns, which is told no colours. */
    Ran on(int columns, String... words) {
      return Ran.of(
          shell ->
              new ReportCommand(
                  shell, new Screen(shell.out(), false, columns), ZoneId.of("Asia/Shanghai")),
          home,
          variables,
          Clock.fixed(now, ZoneOffset.UTC),
          stdin,
          words);
    }
  }

  /** With these rows on stdin, one a line, and without a page. */
  static Ran withRows(String rows, String... words) {
    List<String> all = new ArrayList<>(List.of("--rows", "-", "--no-html"));
    all.addAll(List.of(words));
    return new Use(Path.of(""), rows, Map.of(), NOW).of(all.toArray(String[]::new));
  }
}
