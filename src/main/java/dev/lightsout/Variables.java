package dev.lightsout;

import java.net.URI;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Environment variables by type; what is wrong with them is collected, not thrown. */
final class Variables {
  private static final int SHORTEST_PASSWORD = 8;
  private static final int LAST_PORT = 65_535;
  private static final String REGION = "[a-z]{2}(-[a-z0-9]+)+";
  private static final Duration A_YEAR = Duration.ofDays(366);
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  private final Map<String, String> environment;
  private final List<String> problems = new ArrayList<>();

  Variables(Map<String, String> environment) {
    this.environment = environment;
  }

  List<String> problems() {
    return List.copyOf(problems);
  }

  void problem(String sentence) {
    problems.add(sentence);
  }

  Optional<String> text(String name) {
    return Optional.ofNullable(environment.get(name)).map(String::trim).filter(v -> !v.isEmpty());
  }

  Optional<String> matching(String name, String pattern, String right) {
    return parsed(name, right, value -> value.matches(pattern) ? value : null);
  }

  /** Not shown where it is wrong; a short one could be guessed, and not be told from other text. */
  Optional<String> password(String name) {
    Optional<String> password = text(name);
    if (password.isPresent() && password.get().length() < SHORTEST_PASSWORD) {
      problem(name + " is too short: expected " + SHORTEST_PASSWORD + " characters or more");
      return Optional.empty();
    }
    return password;
  }

  Optional<String> region(String name) {
    return matching(name, REGION, "a region such as ap-guangzhou");
  }

  /** With one bad region among them the rail would hold otherwise than meant, so none is taken. */
  Set<String> regions(String name) {
    return parsed(
            name,
            "regions such as ap-guangzhou, with commas between",
            value -> {
              Set<String> regions = parts(value);
              boolean areRegions = regions.stream().allMatch(region -> region.matches(REGION));
              return areRegions && !regions.isEmpty() ? regions : null;
            })
        .orElse(Set.of());
  }

  boolean flag(String name, boolean unset) {
    return parsed(
            name,
            "true or false",
            value ->
                switch (value.toLowerCase(Locale.ROOT)) {
                  case "true" -> Boolean.TRUE;
                  case "false" -> Boolean.FALSE;
                  default -> null;
                })
        .orElse(unset);
  }

  Optional<Integer> wholeNumber(String name, int least, int most, String right) {
    return parsed(
        name,
        right,
        value -> {
          int number = Integer.parseInt(value);
          return number >= least && number <= most ? number : null;
        });
  }

  Optional<Duration> duration(String name, String example) {
    return parsed(
        name,
        "an ISO-8601 duration, longer than zero and at most a year, such as " + example,
        value -> {
          Duration duration = Duration.parse(value);
          boolean fits = duration.compareTo(A_YEAR) <= 0;
          return fits && !duration.isNegative() && !duration.isZero() ? duration : null;
        });
  }

  <E extends Enum<E>> Optional<E> oneOf(String name, Class<E> type) {
    return parsed(
        name,
        "one of " + List.of(type.getEnumConstants()),
        value ->
            Stream.of(type.getEnumConstants())
                .filter(e -> e.name().equals(value))
                .findFirst()
                .orElse(null));
  }

  /** Values with commas or spaces between them; a text without any is none of "any". */
  Set<String> set(String name) {
    return parsed(
            name,
            "one or more, with commas between",
            value -> parts(value).isEmpty() ? null : parts(value))
        .orElse(Set.of());
  }

  private static Set<String> parts(String value) {
    return Stream.of(value.split("[,\\s]+"))
        .filter(part -> !part.isEmpty())
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Keys go to it, so it must be this machine or speak TLS. */
  Optional<URI> baseUrl(String name) {
    return parsed(
        name,
        "https://host[:port], or http:// on this machine, without a path",
        value -> {
          URI uri =
              URI.create(value.endsWith("/") ? value.substring(0, value.length() - 1) : value);
          String host = uri.getHost();
          boolean plain = host != null && "http".equals(uri.getScheme()) && LOOPBACK.contains(host);
          boolean bare =
              host != null
                  && uri.getUserInfo() == null
                  && uri.getPort() <= LAST_PORT
                  && uri.getPort() != 0
                  && uri.getPath().isEmpty()
                  && uri.getQuery() == null
                  && uri.getFragment() == null;
          return bare && (plain || "https".equals(uri.getScheme())) ? uri : null;
        });
  }

  /** The value, or a problem if the parser makes nothing of it. */
  private <T> Optional<T> parsed(String name, String right, Function<String, T> parser) {
    Optional<String> text = text(name);
    Optional<T> value = text.flatMap(t -> attempt(t, parser));
    if (text.isPresent() && value.isEmpty()) {
      problem(name + " is \"" + withoutKeys(text.get()) + "\": expected " + right);
    }
    return value;
  }

  /** An address may hold keys: a user and a password before its host, others after it. */
  private static String withoutKeys(String text) {
    return text.replaceAll("(?is)^.*(@|%40)", "…@").replaceAll("(?s)(//[^/]*/|[?#]).+", "$1…");
  }

  private static <T> Optional<T> attempt(String text, Function<String, T> parser) {
    try {
      return Optional.ofNullable(parser.apply(text));
    } catch (IllegalArgumentException | DateTimeException e) {
      return Optional.empty();
    }
  }
}
