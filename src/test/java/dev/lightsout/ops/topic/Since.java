package dev.lightsout.ops.topic;

import dev.lightsout.ops.BadUsage;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far back: {@code today}, or so many minutes, hours or days, such as {@code 24h}. */
record Since(String text) {
  private static final String TODAY = "today";
  private static final Pattern AMOUNT = Pattern.compile("([1-9]\\d{0,4})([mhd])");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of("m", ChronoUnit.MINUTES, "h", ChronoUnit.HOURS, "d", ChronoUnit.DAYS);

  static Since of(String text) {
    if (!text.equals(TODAY) && !AMOUNT.matcher(text).matches()) {
      throw new BadUsage("--since takes today, 90m, 24h or 7d, not \"" + text + '"');
    }
    return new Since(text);
  }

  /** When that began; a day is one of the zone. */
  Instant before(Instant now, ZoneId zone) {
    Matcher amount = AMOUNT.matcher(text);
    return amount.matches()
        ? now.minus(Duration.of(Long.parseLong(amount.group(1)), UNITS.get(amount.group(2))))
        : now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
  }
}
