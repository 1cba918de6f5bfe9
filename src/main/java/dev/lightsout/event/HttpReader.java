package dev.lightsout.event;

import dev.lightsout.order.Refused;
import java.util.List;

/**
 * A request to a Function URL, which has no authentication of its own: anyone on the internet can
 * send one, so nothing of it is read.
 */
final class HttpReader {
  private HttpReader() {}

  static boolean fits(Envelope e) {
    return e.has("httpMethod");
  }

  static List<Event> read(Envelope e, Reading reading) {
    return List.of(
        new Event(
            EventKind.HTTP,
            DirectReader.identity(e.object().toString(), reading),
            null,
            null,
            null,
            List.of(new Refused("HTTP events are refused: a Function URL cannot say who calls"))));
  }
}
