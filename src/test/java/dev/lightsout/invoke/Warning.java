package dev.lightsout.invoke;

import dev.lightsout.Settings;
import java.net.URI;

/**
 * What is said before the function is let loose outside the stand-in: where, and what it may do.
 */
final class Warning {
  private Warning() {}

  static String of(Settings settings) {
    URI base = settings.endpoint().base();
    String rows = settings.logTopic().map(it -> "; rows go to " + it.id()).orElse("");
    if (settings.rails().dryRun()) {
      return "LIVE, DRY RUN: "
          + (base == null ? "the real cloud" : base)
          + " is asked, and nothing is stopped (--yes stops)"
          + rows
          + ".";
    }
    return "LIVE: "
        + (base == null ? "real instances are stopped" : base + " is asked to stop instances")
        + rows
        + ".";
  }
}
