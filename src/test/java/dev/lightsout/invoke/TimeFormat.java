package dev.lightsout.invoke;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How triggers write a time. */
enum TimeFormat {
  /**
   * {@code 2019-02-21T11:49:00Z}, with or without fractions, in any zone. AWS alarms write the zone
   * without its colon: {@code +0000}.
   */
  ISO("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:?\\d\\d)") {
    @Override
    Instant read(String text) {
      return Instant.from(ISO_TIME.parse(text));
    }

    @Override
    String write(Instant time, String like) {
      int fraction = like.indexOf('.') < 0 ? 0 : like.replaceAll(".*\\.(\\d+).*", "$1").length();
      String pattern = "yyyy-MM-dd'T'HH:mm:ss" + (fraction == 0 ? "" : "." + "S".repeat(fraction));
      String zone = like.endsWith("Z") ? "X" : like.matches(".*:\\d\\d") ? "xxx" : "xx";
      return DateTimeFormatter.ofPattern(pattern + zone)
          .format(time.atOffset(ZoneOffset.from(ISO_TIME.parse(like))));
    }
  },

  /** Cloud Monitor's {@code 2017-03-09 07:00:00}, most likely in UTC+8. */
  ALARM("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d") {
    @Override
    Instant read(String text) {
      return LocalDateTime.parse(text, ALARM_TIME).toInstant(BEIJING);
    }

    @Override
    String write(Instant time, String like) {
      return ALARM_TIME.format(time.atOffset(BEIJING));
    }
  },

  /** EventBridge's milliseconds since 1970. */
  MILLIS("1\\d{12}") {
    @Override
    Instant read(String text) {
      return Instant.ofEpochMilli(Long.parseLong(text));
    }

    @Override
    String write(Instant time, String like) {
      return Long.toString(time.toEpochMilli());
    }
  },

  /** The log service's microseconds since 1970. */
  MICROS("1\\d{15}") {
    @Override
    Instant read(String text) {
      return Instant.EPOCH.plus(Long.parseLong(text), ChronoUnit.MICROS);
    }

    @Override
    String write(Instant time, String like) {
      return Long.toString(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }
  };

  private static final DateTimeFormatter ISO_TIME =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .appendPattern("[XXX][XX]")
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);
  private static final DateTimeFormatter ALARM_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private final Pattern pattern;

  TimeFormat(String pattern) {
    this.pattern = Pattern.compile(pattern);
  }

  static Optional<TimeFormat> of(String text) {
    return Stream.of(values()).filter(it -> it.pattern.matcher(text).matches()).findFirst();
  }

  abstract Instant read(String text);

  /** The time, as the other text writes one. */
  abstract String write(Instant time, String like);
}
