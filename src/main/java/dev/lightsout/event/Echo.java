package dev.lightsout.event;

import java.util.Locale;
import java.util.Set;

/**
 * The events that a stop makes by itself. A function that answered them with a stop would answer
 * its own work.
 */
final class Echo {
  private static final Set<String> EVENTS = Set.of("pingunreachable", "instancepoweroff");

  private Echo() {}

  /** In any spelling: rules write {@code PingUnreachable}, samples {@code ping_unreachable}. */
  static boolean isOfAStop(String eventName) {
    return eventName != null
        && EVENTS.contains(eventName.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
  }
}
