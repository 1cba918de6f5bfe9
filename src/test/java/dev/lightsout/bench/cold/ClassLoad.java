package dev.lightsout.bench.cold;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A class that was loaded, as {@link #FLAG} makes a JVM log it.
 *
 * @param at when, by the clock that {@link System#nanoTime} reads too
 * @param name of the class
 * @param source where it came from
 */
record ClassLoad(long at, String name, Source source) {
  /** Takes the file's name behind it, and {@link #DECORATION} behind that. */
  static final String FLAG = "-Xlog:class+load:file=";

  static final String DECORATION = ":timenanos";

  private static final Pattern LINE = Pattern.compile("\\[(\\d+)ns] (\\S+) source: (.*)");

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

    String words() {
      return words;
    }

    static Source of(String text) {
      return Stream.of(values()).filter(source -> source.fits.test(text)).findFirst().orElseThrow();
    }
  }

  /** Those of a log, in order; what else is in it is left out. */
  static List<ClassLoad> parse(List<String> log) {
    return log.stream().flatMap(line -> parse(line).stream()).toList();
  }

  private static Optional<ClassLoad> parse(String line) {
    Matcher fields = LINE.matcher(line);
    return fields.matches()
        ? Optional.of(
            new ClassLoad(
                Long.parseLong(fields.group(1)), fields.group(2), Source.of(fields.group(3))))
        : Optional.empty();
  }
}
