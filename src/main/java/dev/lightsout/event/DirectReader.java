package dev.lightsout.event;

import com.google.gson.JsonElement;
import java.util.List;

/** A direct invocation: the event is the order itself, or an array of orders. */
final class DirectReader {
  private DirectReader() {}

  static boolean fits(Envelope e) {
    return e.has("Action") || e.has("InstanceIds") || e.has("InstanceId");
  }

  static List<Event> read(Envelope e, Reading reading) {
    return List.of(read(e.object(), e.object().toString(), reading));
  }

  static Event read(JsonElement orders, String json, Reading reading) {
    return new Event(
        EventKind.DIRECT,
        Identity.ofInvocation(json, reading),
        null,
        null,
        null,
        reading.orders().read("the order", orders));
  }
}
