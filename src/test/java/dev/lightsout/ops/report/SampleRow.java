package dev.lightsout.ops.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/** A row as the function prints it, for tests that need it different in something. */
final class SampleRow {
  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  private final Map<String, Object> values = new LinkedHashMap<>();

  private SampleRow() {}

  static SampleRow stop() {
    return new SampleRow()
        .with("time", "2026-11-22T05:37:43.412Z")
        .with("eventId", "timer/stop-dev-at-night/2026-11-22T05:37:43Z")
        .with("eventKind", "timer")
        .with("eventSource", "stop-dev-at-night")
        .with("action", "StopInstances")
        .with("region", "ap-guangzhou")
        .with("instanceId", "ins-r8hr2upy")
        .with("instanceName", "dev-web-1")
        .with("outcome", "STOP_REQUESTED")
        .with("reason", "it was RUNNING and the API took the stop")
        .with("retryable", false)
        .with("durationMs", 1218);
  }

  SampleRow with(String key, Object value) {
    values.put(key, value);
    return this;
  }

  SampleRow without(String key) {
    values.remove(key);
    return this;
  }

  SampleRow copy() {
    SampleRow copy = new SampleRow();
    copy.values.putAll(values);
    return copy;
  }

  /** As on stdout. */
  String json() {
    return GSON.toJson(values);
  }

  /** As in a log topic, where everything is text. */
  String logged() {
    Map<String, String> text = new LinkedHashMap<>();
    values.forEach((key, value) -> text.put(key, value.toString()));
    return GSON.toJson(text);
  }

  LoggedRow row() {
    Reading reading = new Reading();
    RowText.read(json(), reading);
    return reading.rows().get(0);
  }
}
