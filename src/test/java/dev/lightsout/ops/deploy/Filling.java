package dev.lightsout.ops.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.JsonTexts;
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
    return JsonTexts.replaced(json, this::text);
  }

  private String text(String text) {
    String filled = Reference.filled(text, name -> variables.get(name));
    for (Map.Entry<String, String> it : engine.entrySet()) {
      filled = filled.replace(it.getKey(), it.getValue());
    }
    return filled;
  }
}
