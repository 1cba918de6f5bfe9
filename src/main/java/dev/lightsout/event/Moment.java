package dev.lightsout.event;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * When something happened, as far as it is known.
 *
 * @param likely the best reading
 * @param latest the latest it can have been; later than {@code likely} only for a time without a
 *     zone
 */
public record Moment(Instant likely, Instant latest) {
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  /** A time that is known. */
  public static Moment at(Instant instant) {
    return new Moment(instant, instant);
  }

  /** An ISO-8601 time with its zone, or null if the text is none. */
  public static Moment ofIso(String text) {
    try {
      return at(DateTimeFormatter.ISO_DATE_TIME.parse(text, Instant::from));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /**
   * Cloud Monitor's {@code 2017-03-09 07:00:00}, or null if the text is none. Its document
   * (248/9066) does not say the zone: most likely UTC+8; read as UTC it is eight hours later.
   */
  public static Moment ofAlarm(String text) {
    try {
      LocalDateTime local = LocalDateTime.parse(text, WITHOUT_ZONE);
      return new Moment(local.toInstant(ZoneOffset.ofHours(8)), local.toInstant(ZoneOffset.UTC));
    } catch (DateTimeException e) {
      return null;
    }
  }

  /** This much later. */
  public Moment plusSeconds(long seconds) {
    return new Moment(likely.plusSeconds(seconds), latest.plusSeconds(seconds));
  }
}
