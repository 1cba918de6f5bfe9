package dev.lightsout.event;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The events that a stop makes by itself. A function that answered them with a stop would answer
 * its own work.
 */
final class Echo {
  private static final Set<String> EVENTS =
      Set.of("pingunreachable", "instancepoweroff", "ping不可达", "实例关机");

  private Echo() {}

  /**
   * In any spelling: rules write {@code PingUnreachable}, samples {@code ping_unreachable}, types
   * {@code cvm:ErrorEvent:PingUnreachable}, the console {@code ping不可达}.
   */
  static boolean isOfAStop(String name) {
    return name != null && Stream.of(name.split(":")).anyMatch(Echo::isOne);
  }

  private static boolean isOne(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return EVENTS.contains(letters);
  }
}
