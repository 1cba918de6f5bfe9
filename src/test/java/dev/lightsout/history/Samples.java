package dev.lightsout.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.GZIPOutputStream;

/** The sample events, to be filled in. */
final class Samples {
  private static final Map<String, JsonObject> READ = new ConcurrentHashMap<>();

  private Samples() {}

  /** A copy of {@code events/NAME.json}. */
  static JsonObject of(String name) {
    return READ.computeIfAbsent(name, Samples::read).deepCopy();
  }

  /** What the CLS trigger makes of these records. */
  static JsonObject cls(JsonArray records) {
    JsonObject logs = new JsonObject();
    logs.addProperty("topic_id", "topic-of-orders");
    logs.addProperty("topic_name", "orders");
    logs.add("records", records);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(logs.toString().getBytes(StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonObject json = of("cls");
    json.getAsJsonObject("clslogs")
        .addProperty("data", Base64.getEncoder().encodeToString(packed.toByteArray()));
    return json;
  }

  private static JsonObject read(String name) {
    try {
      return JsonParser.parseString(Files.readString(Path.of("events", name + ".json")))
          .getAsJsonObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
