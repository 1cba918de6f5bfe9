package dev.lightsout.ops.report;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** How times are shown to people, in their zone. */
public record Times(ZoneId zone) {
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

  /** Such as {@code 2026-11-22 13:37:43}. */
  public String exact(Instant time) {
    return SECONDS.format(time.atZone(zone));
  }

  /** Such as {@code 2026-11-22 13:37}. */
  public String brief(Instant time) {
    return MINUTES.format(time.atZone(zone));
  }

  /** Such as {@code Asia/Shanghai, UTC+08:00}, by the offset of the moment; {@code UTC} alone. */
  public String zoneAt(Instant time) {
    String utc = "UTC" + zone.getRules().getOffset(time).getId().replace("Z", "");
    boolean isNamedByIt = zone.normalized() instanceof ZoneOffset;
    return isNamedByIt ? utc : zone.getId() + ", " + utc;
  }
}
