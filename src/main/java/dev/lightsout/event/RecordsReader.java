package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.order.Refused;
import java.util.ArrayList;
import java.util.List;

/**
 * A batch, {@code {"Records":[…]}}: each record is an event of its own, told apart by the key it
 * holds. A poison record refuses itself alone.
 */
final class RecordsReader {

  /** What a record's only key says it is. */
  private static final List<Row> ROWS =
      List.of(new Row("Ckafka", RecordsReader::ckafka), new Row("CMQ", RecordsReader::cmq));

  private RecordsReader() {}

  private record Row(String key, RecordReader reader) {}

  private interface RecordReader {
    Event read(Envelope record, Reading reading);
  }

  static boolean fits(Envelope e) {
    return e.get("Records") instanceof JsonArray;
  }

  static List<Event> read(Envelope e, Reading reading) {
    List<Event> events = new ArrayList<>();
    for (JsonElement record : e.get("Records").getAsJsonArray()) {
      events.add(record(record, events.size(), reading));
    }
    if (events.isEmpty()) {
      return List.of(unknown("Records", reading, "Records is empty: expected 1 to 10,000 records"));
    }
    return events;
  }

  private static Event record(JsonElement record, int place, Reading reading) {
    if (record instanceof JsonObject object) {
      Envelope envelope = new Envelope(object);
      for (Row row : ROWS) {
        if (envelope.get(row.key()) instanceof JsonObject inner) {
          return row.reader().read(new Envelope(inner), reading);
        }
      }
    }
    String where = "Records[" + place + "]";
    return unknown(where, reading, where + " is neither a CKafka nor a CMQ record");
  }

  /** Topic, partition and offset place a record; the digest tells a topic made anew apart. */
  private static Event ckafka(Envelope record, Reading reading) {
    String topic = record.text("topic");
    String body = body(record);
    String place = topic + "-" + record.text("partition") + "-" + record.text("offset");
    return new Event(
        EventKind.CKAFKA,
        "ckafka/" + place + "/" + Digest.of(body),
        topic,
        null,
        place,
        reading.orders().read("msgBody", body));
  }

  private static Event cmq(Envelope message, Reading reading) {
    String topic = message.text("topicName");
    String id = message.text("msgId");
    String body = body(message);
    String published = message.text("publishTime");
    return new Event(
        EventKind.CMQ,
        "cmq/" + topic + "/" + (id == null ? Digest.of(body) : id),
        topic,
        published == null ? null : Moment.ofIso(published),
        id,
        reading.orders().read("msgBody", body));
  }

  /** The order in a record: JSON in a string, or the JSON itself where a bridge unpacked it. */
  private static String body(Envelope record) {
    JsonElement body = record.get("msgBody");
    if (body == null || body.isJsonNull()) {
      return "";
    }
    return body.isJsonPrimitive() ? body.getAsString() : body.toString();
  }

  private static Event unknown(String where, Reading reading, String reason) {
    return new Event(
        EventKind.UNKNOWN,
        reading.requestId() + "/" + where,
        null,
        null,
        where,
        List.of(new Refused(reason)));
  }
}
