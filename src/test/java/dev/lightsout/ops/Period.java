package dev.lightsout.ops;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From when to when.
 *
 * @param from the first moment; null: from the beginning
 * @param to the first moment after it; null: to the end
 */
public record Period(Instant from, Instant to) {
  private static final Pattern SPAN = Pattern.compile("(\\d{1,5})([mhdw])");
  private static final Map<String, Duration> UNITS =
      Map.of(
          "m", Duration.ofMinutes(1),
          "h", Duration.ofHours(1),
          "d", Duration.ofDays(1),
          "w", Duration.ofDays(7));
  private static final String RIGHT =
      "today, 7d, 12h, 30m or 2w ago, PT6H, 2026-11-20, 2026-11-20T18:00 or 2026-11-20T10:00:00Z";

  /** A way to write a moment; an exception of {@code java.time} if the text is not written so. */
  private interface Form {
    Instant read(String text);
  }

  /**
   * Reads it, as every {@code --since} and {@code --until} is read.
   *
   * @param since null: from the beginning
   * @param until null: to the end; a date is over at its end
   * @param zone of dates and times without one, and of {@code today}
   * @throws BadUsage if one is no time, or the first comes after the second
   */
  public static Period of(String since, String until, Instant now, ZoneId zone) {
    Instant from = since == null ? null : moment("--since", since, now, zone, 0);
    Instant to = until == null ? null : moment("--until", until, now, zone, 1);
    Instant end = to == null ? now : to;
    if (from != null && from.isAfter(end)) {
      throw new BadUsage(
          "--since %s is %s, which is not before %s"
              .formatted(since, from, to == null ? "now" : "--until " + until + ", " + to));
    }
    return new Period(from, to);
  }

  private static Instant moment(
      String option, String text, Instant now, ZoneId zone, int daysAfterADate) {
    List<Form> forms =
        List.of(
            it -> today(it, now, zone),
            it -> now.minus(span(it)),
            it -> LocalDate.parse(it).plusDays(daysAfterADate).atStartOfDay(zone).toInstant(),
            it -> LocalDateTime.parse(it).atZone(zone).toInstant(),
            it -> OffsetDateTime.parse(it).toInstant());
    for (Form form : forms) {
      try {
        return form.read(text);
      } catch (DateTimeException | ArithmeticException notWrittenSo) {
        continue;
      }
    }
    throw new BadUsage("%s \"%s\" is no time: right is %s".formatted(option, text, RIGHT));
  }

  private static Instant today(String text, Instant now, ZoneId zone) {
    if (!text.equals("today")) {
      throw new DateTimeException("another form");
    }
    return now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }

  private static Duration span(String text) {
    Matcher brief = SPAN.matcher(text);
    if (brief.matches()) {
      return UNITS.get(brief.group(2)).multipliedBy(Long.parseLong(brief.group(1)));
    }
    Duration span = Duration.parse(text);
    if (span.isNegative()) {
      throw new DateTimeException("before now is meant");
    }
    return span;
  }

  /** Whether the moment is in it. */
  public boolean contains(Instant time) {
    return (from == null || !time.isBefore(from)) && (to == null || time.isBefore(to));
  }
}
