package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.Product;
import dev.lightsout.order.Refused;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Tencent Cloud EventBridge (document 248/87558): CloudEvents with quirks, one by one or as {@code
 * {"EventList":[…]}}. Connectors carry queue messages; Cloud Monitor sends its events, never metric
 * alarms.
 */
final class EventBridgeReader {
  private static final Map<String, EventKind> CONNECTORS =
      Map.of(
          "connector:kafka", EventKind.CKAFKA,
          "connector:ckafka", EventKind.CKAFKA,
          "connector:tdmq", EventKind.TDMQ);

  private static final Batch BATCH =
      new Batch("EventList", "is not an event", "EventList is empty");

  private EventBridgeReader() {}

  static boolean fits(Envelope e) {
    return e.get("EventList") instanceof JsonArray
        || e.has("specversion")
        || e.has("source") && e.has("type") && e.has("data");
  }

  static List<Event> read(Envelope e, Reading reading) {
    return e.get("EventList") instanceof JsonArray list
        ? BATCH.read(list, reading, EventBridgeReader::one)
        : List.of(one(e, null, reading));
  }

  private static Event one(Envelope e, String place, Reading reading) {
    String type = String.valueOf(e.text("type"));
    EventKind kind = CONNECTORS.getOrDefault(type.toLowerCase(Locale.ROOT), EventKind.EVENTBRIDGE);
    Envelope data = e.at("data");
    Content content =
        kind == EventKind.EVENTBRIDGE
            ? content(e, type, data, reading)
            : Content.of("msgBody", data.json("msgBody"), reading);
    return new Event(
        kind,
        identity(e),
        kind == EventKind.EVENTBRIDGE ? e.text("source") : data.text("topic"),
        content.whenUnless(Moment.of(e.text("time"))),
        kind == EventKind.EVENTBRIDGE ? place : record(data),
        content.instructions());
  }

  private static Identity identity(Envelope e) {
    return e.has("id")
        ? Identity.of("eventbridge", e.text("source"), e.text("id"))
        : Identity.ofText("eventbridge", e.object().toString(), e.has("time"));
  }

  private static String record(Envelope data) {
    return data.text("msgId") != null
        ? data.text("msgId")
        : data.text("topic") + "-" + data.text("partition") + "-" + data.text("offset");
  }

  /** An order or an alarm that somebody sent as an event's data, or an event of Cloud Monitor. */
  private static Content content(Envelope e, String type, Envelope data, Reading reading) {
    Optional<Ignored> echo = Echo.of(type);
    if (echo.isPresent()) {
      return Content.asking(echo.get());
    }
    if (AlarmReader.fits(data) && e.has("status") && !"1".equals(e.text("status"))) {
      return Content.asking(
          new Ignored(
              "the event " + type + " has status " + e.text("status") + ", which is not 1"));
    }
    boolean isForUs = data.has("Action") || data.has("InstanceIds") || AlarmReader.fits(data);
    if (isForUs || e.get("data") instanceof JsonArray || e.get("data") instanceof JsonPrimitive) {
      return Content.of("data", e.json("data"), reading);
    }
    return Content.asking(ofMonitor(e, type, data, reading));
  }

  private static Instruction ofMonitor(Envelope e, String type, Envelope data, Reading reading) {
    String status = e.text("status");
    if (!type.toLowerCase(Locale.ROOT).contains(":errorevent:") || !"1".equals(status)) {
      return new Ignored(
          "the event " + type + " with status " + status + " is not a firing ErrorEvent");
    }
    String policy = type.substring(0, type.indexOf(':')) + type.substring(type.lastIndexOf(':'));
    Optional<Ignored> notAllowed = reading.unlessAllowed(policy, policy, type);
    if (notAllowed.isPresent()) {
      return notAllowed.get();
    }
    try {
      return AlarmReader.order(ids(e, data), e.text("region"), reading);
    } catch (Malformed malformed) {
      return new Refused(malformed.getMessage());
    }
  }

  /** Documents put the id into data, into the subject, or into a resource name at its end. */
  private static Set<String> ids(Envelope e, Envelope data) {
    Set<String> ids = new TreeSet<>(AlarmReader.ids(data.at("dimensions")));
    ids.addAll(AlarmReader.ids(data));
    // Two pages of the documents misspell it.
    String subject = e.has("subject") ? e.text("subject") : e.text("subjuect");
    if (subject != null) {
      String last = subject.substring(subject.lastIndexOf('/') + 1);
      Product.ofId(last).ifPresent(product -> ids.add(last));
    }
    return ids;
  }
}
