package dev.lightsout.ops.smoke;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A line for each case, and more for one that differs.
 *
 * @param mask for the cloud's own words
 */
record Screen(PrintStream out, Mask mask) {
  private static final int WIDTH = 120;
  private static final String INDENT = " ".repeat(14);

  void show(Result result) {
    Case it = result.of();
    if (result instanceof Result.NotRun notRun) {
      line("not run", it, notRun.why());
    } else if (result instanceof Result.Same same) {
      line("same", it, same.cloud().said());
      same.cloud().measured().forEach(fact -> more(fact.name(), fact.value()));
    } else if (result instanceof Result.Different different) {
      line("DIFFERENT", it, "");
      more("claim", it.claim());
      for (Comparison.Differing differing : different.differences()) {
        more("differs", differing.name());
        more("  stand-in", differing.standIn());
        more("  cloud", differing.cloud());
      }
      if (!different.cloud().message().isEmpty()) {
        more("it says", mask.hideKeys(different.cloud().message()));
      }
      more("means", it.ifDifferent());
      more("mend", it.mend());
    }
  }

  private void line(String verdict, Case it, String said) {
    out.println("  %-9s  %-20s %s".formatted(verdict, it.name(), shortened(said)).stripTrailing());
  }

  private void more(String key, String text) {
    List<String> lines = wrapped(text, WIDTH - 26);
    out.printf("%s%-11s %s%n", INDENT, key, lines.get(0));
    lines.stream().skip(1).forEach(rest -> out.println(INDENT + " ".repeat(12) + rest));
  }

  /** To its line; the report has all of it. */
  private static String shortened(String text) {
    int most = WIDTH - 34;
    return text.length() <= most ? text : text.substring(0, most - 1) + "…";
  }

  private static List<String> wrapped(String text, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder();
    for (String word : text.strip().split("\\s+")) {
      if (line.length() > 0 && line.length() + 1 + word.length() > width) {
        lines.add(line.toString());
        line.setLength(0);
      }
      line.append(line.length() == 0 ? "" : " ").append(word);
    }
    lines.add(line.toString());
    return lines;
  }
}
