package dev.lightsout.event;

import dev.lightsout.order.Ignored;
import java.util.Locale;
import java.util.Optional;
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
   * Why an event of such a name stops nothing, if it is one of these. In any spelling: rules write
   * {@code PingUnreachable}, samples {@code ping_unreachable}, types {@code
   * cvm:ErrorEvent:PingUnreachable}, the console {@code ping不可达}.
   */
  static Optional<Ignored> of(String name) {
    if (name == null || Stream.of(name.split(":")).noneMatch(Echo::isOne)) {
      return Optional.empty();
    }
    String shown = name.substring(name.lastIndexOf(':') + 1);
    return Optional.of(
        new Ignored("a stop of our own causes " + shown + ": it cannot ask for another"));
  }

  private static boolean isOne(String word) {
    String letters = word.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
    return EVENTS.contains(letters);
  }
}
