package dev.lightsout.ops.report;

import java.time.Instant;
import java.time.ZoneId;
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

  /** Such as {@code Asia/Shanghai, UTC+08:00}; the offset is that of the moment. */
  public String zoneAt(Instant time) {
    String offset = zone.getRules().getOffset(time).getId().replace("Z", "");
    String utc = "UTC" + offset;
    return zone.getId().equals("Z") || zone.getId().equals(utc) || zone.getId().equals(offset)
        ? utc
        : zone.getId() + ", " + utc;
  }
}
