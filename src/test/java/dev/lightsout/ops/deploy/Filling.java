package dev.lightsout.ops.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;

/** Fills the variables in: those of the environment as the tool does, the others as its engine. */
final class Filling {
  private final Map<String, String> variables;
  private final Map<String, String> engine;

  /**
   * @param variables those of the stage
   * @param stage which takes the place of the file's
   */
  Filling(Map<String, String> variables, String stage, JsonObject file) {
    this.variables = variables;
    this.engine =
        Map.of("${stage}", stage, "${app}", text(file, "app"), "${name}", text(file, "name"));
  }

  private static String text(JsonObject file, String key) {
    return file.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /** A variable that is not set stays as it is written. */
  JsonElement fill(JsonElement json) {
    if (json.isJsonObject()) {
      JsonObject filled = new JsonObject();
      json.getAsJsonObject().asMap().forEach((key, value) -> filled.add(key, fill(value)));
      return filled;
    }
    if (json.isJsonArray()) {
      JsonArray filled = new JsonArray();
      json.getAsJsonArray().forEach(item -> filled.add(fill(item)));
      return filled;
    }
    return json instanceof JsonPrimitive value && value.isString()
        ? new JsonPrimitive(text(value.getAsString()))
        : json;
  }

  private String text(String text) {
    String filled = Reference.filled(text, name -> variables.get(name));
    for (Map.Entry<String, String> it : engine.entrySet()) {
      filled = filled.replace(it.getKey(), it.getValue());
    }
    return filled;
  }
}
