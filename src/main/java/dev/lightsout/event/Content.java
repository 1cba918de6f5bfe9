package dev.lightsout.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.Refused;
import dev.lightsout.order.StrictJson;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * What a message holds: orders, or something that was put into it on its way, such as an alarm in a
 * queue message.
 *
 * @param instructions what it asks for, at least one
 * @param when when it happened; null if it does not say
 * @param inner the event that lies in it; null if there is none, or several
 */
record Content(List<Instruction> instructions, Moment when, Event inner) {

  /** What may lie in a message besides orders; the first that fits is read. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("a notification", SnsReader::fits, SnsReader::read),
          new Shape("an alarm", AlarmReader::fits, AlarmReader::read),
          new Shape("an AWS alarm", CloudWatchReader::fits, CloudWatchReader::read),
          new Shape("an AWS event", AwsEventReader::fits, AwsEventReader::read),
          new Shape("an event", EventBridgeReader::fits, EventBridgeReader::read));

  /** Deeper than a notification of an alarm in a queue; far from what overflows a stack. */
  private static final int DEEPEST = 4;

  /**
   * Reads the text of a message.
   *
   * @param what where the text came from, for the reason: {@code msgBody}
   */
  static Content of(String what, String text, Reading reading) {
    try {
      return of(what, StrictJson.parse(what, text), reading);
    } catch (Malformed e) {
      return refused(e.getMessage());
    }
  }

  /** Reads the JSON of a message. */
  static Content of(String what, JsonElement json, Reading reading) {
    if (!(json instanceof JsonObject object) || new Envelope(object).has("Action")) {
      return new Content(reading.orders().read(what, json), null, null);
    }
    if (reading.depth() == DEEPEST) {
      return refused(what + " holds a message in a message too many");
    }
    Envelope envelope = new Envelope(object);
    return SHAPES.stream()
        .filter(shape -> shape.fits().test(envelope))
        .findFirst()
        .map(shape -> of(shape.reader().read(envelope, reading.deeper())))
        .orElseGet(() -> new Content(reading.orders().read(what, json), null, null));
  }

  static Content refused(String reason) {
    return asking(new Refused(reason));
  }

  static Content asking(Instruction instruction) {
    return new Content(List.of(instruction), null, null);
  }

  private static Content of(List<Event> events) {
    return new Content(
        events.stream().flatMap(event -> event.instructions().stream()).toList(),
        events.stream()
            .map(Event::when)
            .filter(Objects::nonNull)
            .min(Comparator.comparing(Moment::age))
            .orElse(null),
        events.size() == 1 ? events.get(0) : null);
  }

  /** The message's own time where it has one: what lies in it is older. */
  Moment whenUnless(Moment known) {
    return when == null ? known : when;
  }
}
