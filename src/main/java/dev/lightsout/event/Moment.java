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
 * @param likely the best reading
 * @param latest the latest it can have been; later than {@code likely} only for a time without a
 *     zone
 */
public record Moment(Instant likely, Instant latest) {
  private static final DateTimeFormatter WITHOUT_ZONE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

  private static final Pattern MILLIS = Pattern.compile("\\d{1,15}");
  private static final Pattern ZONE_WITHOUT_COLON = Pattern.compile("([+-]\\d\\d)(\\d\\d)$");

  /** A time that is known. */
  public static Moment at(Instant instant) {
    return new Moment(instant, instant);
  }

  /**
   * A time with its zone, in ISO-8601 or in milliseconds since 1970, or null if the text is
   * neither. AWS alarms write the zone without its colon: {@code +0000}.
   */
  public static Moment of(String text) {
    if (text == null) {
      return null;
    }
    if (MILLIS.matcher(text).matches()) {
      return at(Instant.ofEpochMilli(Long.parseLong(text)));
    }
    try {
      String zoned = ZONE_WITHOUT_COLON.matcher(text.strip()).replaceFirst("$1:$2");
      return at(DateTimeFormatter.ISO_DATE_TIME.parse(zoned, Instant::from));
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
