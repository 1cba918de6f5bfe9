package dev.lightsout.ops.smoke;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The report in Markdown, to be sent as it is: facts and words of the cloud have gone through the
 * mask.
 *
 * @param title what was held against what, in words
 */
record ReportPage(String title, Instant at, Summary summary, Mask mask) {

  String text() {
    List<String> lines = new ArrayList<>();
    lines.add("# Smoke test: " + title);
    lines.add("");
    lines.add("Of " + at.toString().substring(0, 10) + ". " + summary.line() + ".");
    lines.add("");
    table(lines);
    differences(lines);
    section(lines, "Measured", measured());
    section(lines, "In the cloud's own words", words());
    section(lines, "Fields that the cloud has besides", besides());
    section(
        lines,
        "Masked",
        List.of(
            "the keys, the name, tags and addresses of the instance, the log topic, and "
                + Mask.RULES.stream().map(Mask.Rule::what).collect(Collectors.joining("; ")),
            "never compared, and not here: ids, times of day, request ids"));
    return String.join("\n", lines) + "\n";
  }

  private void table(List<String> lines) {
    lines.add("| case | | stand-in | cloud |");
    lines.add("|---|---|---|---|");
    for (Result result : summary.results()) {
      String name = result.of().name();
      if (result instanceof Result.Compared compared) {
        lines.add(
            "| %s | %s | %s | %s |"
                .formatted(
                    name,
                    compared instanceof Result.Same ? "same" : "**DIFFERENT**",
                    cell(compared.standIn().said()),
                    compared instanceof Result.Same ? "" : cell(compared.cloud().said())));
      } else if (result instanceof Result.NotRun notRun) {
        lines.add("| %s | not run | | %s |".formatted(name, cell(notRun.why())));
      }
    }
    lines.add("");
  }

  private void differences(List<String> lines) {
    for (Result result : summary.results()) {
      if (result instanceof Result.Different different) {
        lines.add("## " + different.of().name());
        lines.add("");
        lines.add("The claim: " + different.of().claim() + ".");
        lines.add("Its source: " + different.of().source() + ".");
        lines.add("");
        for (Comparison.Differing it : different.differences()) {
          lines.add(
              "- `%s`: the stand-in has `%s`, the cloud `%s`"
                  .formatted(it.name(), cell(it.standIn()), cell(it.cloud())));
        }
        lines.add("");
        lines.add(different.of().ifDifferent());
        lines.add("To mend: " + different.of().mend() + ".");
        lines.add("");
      }
    }
  }

  private List<String> measured() {
    List<String> lines = new ArrayList<>();
    for (Result.Compared result : compared()) {
      result
          .cloud()
          .measured()
          .forEach(it -> lines.add(result.of().name() + ", " + it.name() + ": " + it.value()));
    }
    return lines;
  }

  private List<String> words() {
    return compared().stream()
        .filter(it -> !it.cloud().message().isEmpty())
        .map(it -> it.of().name() + ": " + mask.hide(it.cloud().message()))
        .toList();
  }

  private List<String> besides() {
    return compared().stream()
        .filter(it -> !it.more().isEmpty())
        .map(it -> it.of().name() + ": " + String.join(", ", it.more()))
        .toList();
  }

  private List<Result.Compared> compared() {
    return summary.results().stream()
        .filter(Result.Compared.class::isInstance)
        .map(Result.Compared.class::cast)
        .toList();
  }

  private void section(List<String> lines, String heading, List<String> points) {
    if (!points.isEmpty()) {
      lines.add("## " + heading);
      lines.add("");
      points.forEach(it -> lines.add("- " + cell(it)));
      lines.add("");
    }
  }

  private String cell(String text) {
    return mask.hideInFact(text).replaceAll("\\s+", " ").replace("|", "\\|");
  }
}
