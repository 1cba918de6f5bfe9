package dev.lightsout.plan;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Optional;

/**
 * The value of a protect tag: {@code true}, or a date until which it protects. One that is neither
 * protects too, since somebody put it there.
 */
final class KeepUntil {

  /** Where a day ends last. A date without a zone is over when it is over everywhere. */
  private static final ZoneOffset LAST = ZoneOffset.ofHours(-12);

  private static final DateTimeFormatter ISO =
      DateTimeFormatter.ofPattern("uuuu-MM-dd['T'HH:mm[:ss][XXX]][' 'HH:mm[:ss][XXX]]")
          .withResolverStyle(ResolverStyle.STRICT);

  private KeepUntil() {}

  /** Why the value protects at that time, after the tag and its value; empty: it does no more. */
  static Optional<String> protects(String value, Instant at) {
    if (value.trim().equalsIgnoreCase("true")) {
      return Optional.of("");
    }
    Optional<Instant> end = end(value.trim());
    if (end.isEmpty()) {
      return Optional.of(", which is neither true nor a date such as 2026-12-31, so it protects");
    }
    return at.isBefore(end.get()) ? Optional.of(", which is not over") : Optional.empty();
  }

  private static Optional<Instant> end(String date) {
    try {
      TemporalAccessor read =
          ISO.parseBest(date, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
      if (read instanceof OffsetDateTime time) {
        return Optional.of(time.toInstant());
      }
      return Optional.of(
          read instanceof LocalDateTime time
              ? time.toInstant(LAST)
              : ((LocalDate) read).plusDays(1).atStartOfDay().toInstant(LAST));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
