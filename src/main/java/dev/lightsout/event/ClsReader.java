package dev.lightsout.event;

import com.google.gson.JsonObject;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.StrictJson;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;

/**
 * The CLS trigger: {@code {"clslogs":{"data":"base64 of gzip of JSON"}}}, each record a log line
 * that may be an order or an alarm.
 */
final class ClsReader {

  /** The platform hands over 128 KB, compressed at most a hundredfold by any honest log. */
  private static final int LARGEST = 12 << 20;

  private static final Batch BATCH =
      new Batch("records", "is not a log", "clslogs.data has no records");

  private ClsReader() {}

  static boolean fits(Envelope e) {
    return e.get("clslogs") instanceof JsonObject;
  }

  static List<Event> read(Envelope e, Reading reading) {
    try {
      String json = unpacked(String.valueOf(e.at("clslogs").text("data")));
      if (StrictJson.parse("clslogs.data", json) instanceof JsonObject logs) {
        return records(new Envelope(logs), reading);
      }
      throw Malformed.because("clslogs.data is no object: expected topic_id and records");
    } catch (Malformed malformed) {
      return List.of(Unreadable.record("clslogs", reading, malformed.getMessage()));
    }
  }

  private static String unpacked(String data) {
    try (InputStream gzip =
        new GZIPInputStream(new ByteArrayInputStream(Base64.getMimeDecoder().decode(data)))) {
      byte[] bytes = gzip.readNBytes(LARGEST + 1);
      if (bytes.length > LARGEST) {
        throw Malformed.because("clslogs.data unpacks to more than " + LARGEST + " bytes");
      }
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw Malformed.because("clslogs.data is not base64 of gzip");
    }
  }

  private static List<Event> records(Envelope logs, Reading reading) {
    String topic = logs.text("topic_id");
    return BATCH.read(logs.get("records"), reading, (log, place, r) -> record(topic, log, r));
  }

  private static Event record(String topic, Envelope record, Reading reading) {
    String line = record.json("content");
    String time = record.text("timestamp");
    String digest = Digest.of(line);
    Content content = Content.of("content", line, reading);
    return new Event(
        EventKind.CLS,
        Identity.of("cls", topic, time, digest),
        topic,
        content.whenUnless(Moment.of(time)),
        time + "/" + digest,
        content.instructions());
  }
}
