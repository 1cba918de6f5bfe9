package dev.lightsout.event;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.Stream;

/**
 * A batch, {@code {"Records":[…]}}: each record is an event of its own, told apart by the key it
 * holds. A poison record refuses itself alone.
 */
final class RecordsReader {

  /** What a record's only key says it is. */
  private static final List<Row> ROWS =
      List.of(
          new Row("Ckafka", RecordsReader::ckafka),
          new Row("CMQ", RecordsReader::cmq),
          new Row("Sns", SnsReader::notification));

  private static final Batch BATCH =
      new Batch(
          "Records",
          "is no CKafka, CMQ, SNS or SQS record",
          "Records is empty: expected 1 to 10,000 records");

  private RecordsReader() {}

  private record Row(String key, RecordReader reader) {}

  private interface RecordReader {
    Event read(Envelope record, Reading reading);
  }

  static boolean fits(Envelope e) {
    return e.get("Records") instanceof JsonArray;
  }

  static List<Event> read(Envelope e, Reading reading) {
    return BATCH.read(e.get("Records"), reading, RecordsReader::record);
  }

  private static Event record(Envelope record, String place, Reading reading) {
    for (Row row : ROWS) {
      if (record.get(row.key()) instanceof JsonObject inner) {
        return row.reader().read(new Envelope(inner), reading);
      }
    }
    return "aws:sqs".equals(record.text("eventSource")) ? sqs(record, reading) : null;
  }

  /** Topic, partition and offset place a record; the digest tells a topic made anew apart. */
  private static Event ckafka(Envelope record, Reading reading) {
    String topic = record.text("topic");
    String body = record.json("msgBody");
    Content content = Content.of("msgBody", body, reading);
    boolean isPlaced = Stream.of("topic", "partition", "offset").allMatch(record::has);
    String place = topic + "-" + record.text("partition") + "-" + record.text("offset");
    return new Event(
        EventKind.CKAFKA,
        Identity.of("ckafka", isPlaced ? place : null, Digest.of(body)),
        topic,
        content.when(),
        place,
        content.instructions());
  }

  private static Event cmq(Envelope message, Reading reading) {
    String topic = message.text("topicName");
    String id = message.text("msgId");
    String body = message.json("msgBody");
    Content content = Content.of("msgBody", body, reading);
    return new Event(
        EventKind.CMQ,
        id == null
            ? Identity.ofText("cmq/" + topic, body, content.when() != null)
            : Identity.of("cmq", topic, id),
        topic,
        content.whenUnless(Moment.of(message.text("publishTime"))),
        id,
        content.instructions());
  }

  private static Event sqs(Envelope message, Reading reading) {
    String id = message.text("messageId");
    Content content = Content.of("body", message.json("body"), reading);
    Envelope attributes = message.at("attributes");
    return new Event(
        EventKind.SQS,
        Identity.of("sqs", id),
        message.text("eventSourceARN"),
        content.whenUnless(Moment.of(attributes.text("SentTimestamp"))),
        id,
        attributes.number("ApproximateReceiveCount").orElse(1L) > 1,
        content.instructions());
  }
}
