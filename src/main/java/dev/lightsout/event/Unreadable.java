package dev.lightsout.event;

import dev.lightsout.order.Refused;
import java.util.List;

/** Events that could not be read: they refuse themselves, with the reason. */
final class Unreadable {
  private Unreadable() {}

  /** The sentence for an error that no reader foresaw; its message may hold anything. */
  static String because(String what, RuntimeException odd) {
    return what + " cannot be read (" + odd.getClass().getSimpleName() + ")";
  }

  /** A whole invocation. */
  static Event invocation(String json, Reading reading, String reason) {
    return new Event(
        EventKind.UNKNOWN,
        Identity.ofInvocation(String.valueOf(json), reading),
        null,
        null,
        null,
        List.of(new Refused(reason)));
  }

  /** One record of a batch. */
  static Event record(String place, Reading reading, String reason) {
    return new Event(
        EventKind.UNKNOWN,
        Identity.of(String.valueOf(reading.requestId()), place),
        null,
        null,
        place,
        List.of(new Refused(reason)));
  }
}
