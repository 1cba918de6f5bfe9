package dev.lightsout.invoke;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How triggers write a time. */
enum TimeFormat {
  /** {@code 2019-02-21T11:49:00Z}, with or without fractions, in any zone. */
  ISO("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)") {
    @Override
    Instant read(String text) {
      return OffsetDateTime.parse(text).toInstant();
    }

    @Override
    String write(Instant time, String like) {
      int fraction = like.indexOf('.') < 0 ? 0 : like.replaceAll(".*\\.(\\d+).*", "$1").length();
      String pattern = "yyyy-MM-dd'T'HH:mm:ss" + (fraction == 0 ? "" : "." + "S".repeat(fraction));
      return DateTimeFormatter.ofPattern(pattern + "XXX")
          .format(time.atOffset(OffsetDateTime.parse(like).getOffset()));
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
  };

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
