package dev.lightsout.bench;

import java.lang.management.ManagementFactory;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;

/** Where and when something was measured, in general words. */
public final class Machine {
  private Machine() {}

  /** In one line. */
  public static String now() {
    return String.format(
        Locale.ROOT,
        "%s, %s, %d cores, JDK %s; load average %.1f before the run.",
        LocalDate.now(ZoneOffset.UTC),
        System.getProperty("os.name"),
        Runtime.getRuntime().availableProcessors(),
        Runtime.version(),
        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
  }
}
