package dev.lightsout;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.stream.StreamSupport;

/**
 * What one delivery came to.
 *
 * @param answer what the handler returned, or threw
 * @param again whether it asked for another delivery
 */
record Delivered(JsonObject answer, boolean again) {

  List<JsonObject> rows() {
    return StreamSupport.stream(answer.getAsJsonArray("results").spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .toList();
  }

  JsonObject row() {
    if (rows().size() != 1) {
      throw new AssertionError("expected one row: " + answer);
    }
    return rows().get(0);
  }

  JsonObject row(String instanceId) {
    return rows().stream()
        .filter(row -> row.has("instanceId"))
        .filter(row -> row.get("instanceId").getAsString().equals(instanceId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no row for " + instanceId + ": " + answer));
  }

  String outcome() {
    return outcome(row());
  }

  String outcome(String instanceId) {
    return outcome(row(instanceId));
  }

  String reason() {
    return row().get("reason").getAsString();
  }

  private static String outcome(JsonObject row) {
    return row.get("outcome").getAsString();
  }
}
