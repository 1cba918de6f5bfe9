package dev.lightsout.bench.cold;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a JVM logged of its classes, in order. Times are by the clock that {@link System#nanoTime}
 * reads too.
 *
 * @param loads the classes that were loaded
 * @param starts those that were initialised; only then does their own code run
 */
record ClassLog(List<Load> loads, List<Start> starts) {
  /** Its address is another in each run. */
  private static final String ADDRESS = "[/+]0x[0-9a-f]+$";

  private static final Pattern LOAD = Pattern.compile("\\[(\\d+)ns] (\\S+) source: (.*)");
  private static final Pattern START =
      Pattern.compile("\\[(\\d+)ns] \\d+ Initializing '([^']+)'.*");

  /** Where classes come from. The first that fits counts. */
  enum Source {
    ARCHIVE("archive", text -> text.startsWith("shared objects file")),
    APPLICATION(
        "application", text -> text.startsWith("file:") || text.startsWith("jrt:/dev.lightsout")),
    JDK("JDK", text -> text.startsWith("jrt:")),
    GENERATED("generated", text -> true);

    private final String words;
    private final Predicate<String> fits;

    Source(String words, Predicate<String> fits) {
      this.words = words;
      this.fits = fits;
    }

    /** For the title of a column. */
    String words() {
      return words;
    }

    static Source of(String text) {
      return Stream.of(values()).filter(source -> source.fits.test(text)).findFirst().orElseThrow();
    }
  }

  record Load(long at, String name, Source source) {}

  record Start(long at, String name) {}

  /** Makes a JVM write it. */
  static String flag(Path file) {
    return "-Xlog:class+load,class+init:file='" + file + "':timenanos";
  }

  /** What else is in the log is left out. */
  static ClassLog parse(List<String> lines) {
    return new ClassLog(
        lines.stream().flatMap(line -> load(line).stream()).toList(),
        lines.stream().flatMap(line -> start(line).stream()).toList());
  }

  /** When the first of these began to run; empty if none did. */
  OptionalLong startOf(List<String> names) {
    return starts.stream()
        .filter(start -> names.contains(start.name()))
        .mapToLong(Start::at)
        .findFirst();
  }

  private static Optional<Load> load(String line) {
    Matcher fields = LOAD.matcher(line);
    return fields.matches()
        ? Optional.of(
            new Load(
                Long.parseLong(fields.group(1)),
                fields.group(2).replaceAll(ADDRESS, ""),
                Source.of(fields.group(3))))
        : Optional.empty();
  }

  private static Optional<Start> start(String line) {
    Matcher fields = START.matcher(line);
    return fields.matches()
        ? Optional.of(
            new Start(
                Long.parseLong(fields.group(1)),
                fields.group(2).replaceAll(ADDRESS, "").replace('/', '.')))
        : Optional.empty();
  }
}
