package dev.lightsout.ops.deploy;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** All that was found, each once, in the order of the lines. */
final class Findings {
  private static final Pattern LINE = Pattern.compile(":(\\d+)$");

  private final Set<Finding> all = new LinkedHashSet<>();
  private Secrets secrets = new Secrets(List.of());

  /** From here on what it tells is without these. */
  void hide(Secrets them) {
    secrets = them;
  }

  void error(String where, String sentence) {
    all.add(new Finding(true, where, sentence));
  }

  void warning(String where, String sentence) {
    all.add(new Finding(false, where, sentence));
  }

  /** Whether an error begins so: one of a value is enough. */
  boolean tells(String beginning) {
    return all.stream().anyMatch(it -> it.isError() && it.sentence().startsWith(beginning));
  }

  /** What keeps the function from being deployed. */
  List<Finding> errors() {
    return sorted().filter(Finding::isError).toList();
  }

  /** What is worth a look, and keeps nothing. */
  List<Finding> warnings() {
    return sorted().filter(it -> !it.isError()).toList();
  }

  private Stream<Finding> sorted() {
    return all.stream()
        .map(it -> it.without(secrets))
        .distinct()
        .sorted(Comparator.comparingInt(it -> line(it.where())));
  }

  private static int line(String where) {
    Matcher line = LINE.matcher(where);
    return line.find() ? Integer.parseInt(line.group(1)) : Integer.MAX_VALUE;
  }
}
