package dev.lightsout.faults;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.standin.Request;
import java.util.List;
import java.util.Map;

/**
 * One delivery of an event.
 *
 * @param ending how the invocation ended
 * @param rows what it wrote to stdout
 * @param requests what reached the cloud
 * @param logged its rows in the log topic
 */
record Delivery(
    Ending ending,
    List<JsonObject> rows,
    List<Request> requests,
    List<Map<String, String>> logged) {

  static Delivery of(
      Ending ending, List<String> stdout, List<Request> requests, List<Map<String, String>> log) {
    List<JsonObject> rows =
        stdout.stream()
            .map(line -> JsonParser.parseString(line).getAsJsonObject())
            .filter(line -> line.has("outcome"))
            .toList();
    return new Delivery(ending, rows, requests, log);
  }

  List<JsonObject> rowsOf(String instanceId) {
    return rows.stream().filter(row -> instanceId.equals(text(row, "instanceId"))).toList();
  }

  /** The row about the instance, or else about its order; null if there is none. */
  JsonObject row(String instanceId) {
    return rows.stream()
        .filter(row -> instanceId.equals(text(row, "instanceId")) || !row.has("instanceId"))
        .findFirst()
        .orElse(null);
  }

  int sent(String action) {
    return (int) requests.stream().filter(it -> it.action().equals(action)).count();
  }

  boolean isKilled() {
    return ending.equals(Ending.KILLED);
  }

  /** Whether another delivery may end better. */
  boolean isRetryable() {
    return rows.stream().anyMatch(row -> row.get("retryable").getAsBoolean());
  }

  static String text(JsonObject row, String key) {
    return row.has(key) ? row.get(key).getAsString() : null;
  }
}
