package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.StrictJson;
import java.util.List;
import java.util.stream.Collectors;

/** Reads whatever a function can be invoked with: never throws, always at least one event. */
public final class Events {

  /** The first shape that fits is read; a new kind of event is a new row. */
  private static final List<Shape> SHAPES =
      List.of(
          new Shape("a webhook", HttpReader::fits, HttpReader::read),
          new Shape("a timer", TimerReader::fits, TimerReader::read),
          new Shape("a batch of records", RecordsReader::fits, RecordsReader::read),
          new Shape("a log trigger", ClsReader::fits, ClsReader::read),
          new Shape("an alarm", AlarmReader::fits, AlarmReader::read),
          new Shape("an AWS alarm", CloudWatchReader::fits, CloudWatchReader::read),
          new Shape("an AWS event", AwsEventReader::fits, AwsEventReader::read),
          new Shape("an event of EventBridge", EventBridgeReader::fits, EventBridgeReader::read),
          new Shape("an order", DirectReader::fits, DirectReader::read),
          new Shape("a body", BodyReader::fits, BodyReader::read));

  private Events() {}

  /**
   * The events of one invocation.
   *
   * @param json the invocation's event as the platform hands it over
   */
  public static List<Event> read(String json, Reading reading) {
    try {
      return read(unquoted(StrictJson.parse("the event", json)), json, reading);
    } catch (Malformed e) {
      if (HttpReader.looksLikeIt(json)) {
        return List.of(HttpReader.notAdmitted(e.getMessage()));
      }
      return List.of(Unreadable.invocation(json, reading, e.getMessage()));
    } catch (RuntimeException odd) {
      return List.of(Unreadable.invocation(json, reading, Unreadable.because("the event", odd)));
    }
  }

  private static List<Event> read(JsonElement event, String json, Reading reading) {
    if (event instanceof JsonArray) {
      return List.of(DirectReader.read(event, json, reading));
    }
    if (event instanceof JsonObject object) {
      Envelope envelope = new Envelope(object);
      return SHAPES.stream()
          .filter(shape -> shape.fits().test(envelope))
          .findFirst()
          .map(shape -> shape.reader().read(envelope, reading))
          .orElseGet(() -> List.of(Unreadable.invocation(json, reading, unknownShape(object))));
    }
    return List.of(
        Unreadable.invocation(
            json, reading, "the event is a bare value: expected an event or an order"));
  }

  /** An invocation with a JSON string may arrive with its quotes or, on some runtimes, without. */
  private static JsonElement unquoted(JsonElement event) {
    boolean text = event instanceof JsonPrimitive p && p.isString();
    return text ? StrictJson.parse("the event's text", event.getAsString()) : event;
  }

  private static String unknownShape(JsonObject event) {
    return event.size() == 0
        ? "the event is an empty object: expected an event or an order"
        : "the event has no shape that is known; its keys are "
            + event.keySet()
            + ": expected "
            + SHAPES.stream().map(Shape::name).collect(Collectors.joining(", "));
  }
}
