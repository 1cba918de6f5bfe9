package dev.lightsout.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/**
 * When something happened, as far as it is known.
 *
 * @param likely the best reading; null if the text could not be read
 * @param latest the latest it can have been; later than {@code likely} only for a time without a
 *     zone
 * @param text as it came
 */
public record Moment(Instant likely, Instant latest, String text) {
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss[.SSS]");

  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern LOCAL =
      Pattern.compile("\\d{4}-\\d\\d-\\d\\d[ T]\\d\\d:\\d\\d:\\d\\d(\\.\\d{3})?");
  private static final Pattern ZONE_WITHOUT_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

  /** No trigger means a later time, and arithmetic on the last of all times overflows. */
  private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59Z");

  /** A time that is known. */
  public static Moment at(Instant instant) {
    return new Moment(instant, instant, instant.toString());
  }

  /**
   * A time in any of the forms that triggers write it: ISO-8601 with its zone, which AWS alarms
   * write without a colon; seconds, milliseconds or microseconds since 1970; or, as Cloud Monitor
   * has it, {@code 2017-03-09 07:00:00} without a zone (document 248/9066): most likely UTC+8, and
   * eight hours later if it should be UTC.
   *
   * @return null if there is no text; a moment that says so if it cannot be read
   */
  public static Moment of(String text) {
    if (text == null || text.isBlank()) {
      return null;
    }
    String time = text.strip();
    try {
      if (NUMBER.matcher(time).matches()) {
        return at(sinceEpoch(Long.parseLong(time)));
      }
      if (LOCAL.matcher(time).matches()) {
        LocalDateTime local = LocalDateTime.parse(time.replace('T', ' '), WITHOUT_ZONE);
        return new Moment(
            local.toInstant(ZoneOffset.ofHours(8)), local.toInstant(ZoneOffset.UTC), time);
      }
      String zoned = ZONE_WITHOUT_COLON.matcher(time).replaceFirst("$1:$2");
      Instant instant = DateTimeFormatter.ISO_DATE_TIME.parse(zoned, Instant::from);
      return instant.isAfter(LATEST) ? new Moment(null, null, text) : at(instant);
    } catch (DateTimeException unreadable) {
      return new Moment(null, null, text);
    }
  }

  private static Instant sinceEpoch(long number) {
    if (number < 100_000_000_000L) {
      return Instant.ofEpochSecond(number);
    }
    return Instant.ofEpochMilli(number < 100_000_000_000_000L ? number : number / 1000);
  }

  /** For choosing the oldest of several; one that nobody can read comes before all. */
  Instant age() {
    return isUnreadable() ? Instant.MIN : latest;
  }

  /** Whether there was a time that nobody can read. */
  public boolean isUnreadable() {
    return likely == null;
  }

  /** This much later. */
  public Moment plusSeconds(long seconds) {
    return isUnreadable()
        ? this
        : new Moment(likely.plusSeconds(seconds), latest.plusSeconds(seconds), text);
  }
}
