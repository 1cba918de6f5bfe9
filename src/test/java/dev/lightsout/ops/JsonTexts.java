package dev.lightsout.ops;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.function.UnaryOperator;

/** The texts in a JSON value, at any depth. */
public final class JsonTexts {
  private JsonTexts() {}

  /** A copy with each text replaced; keys, numbers and the like stay as they are. */
  public static JsonElement replaced(JsonElement json, UnaryOperator<String> replacement) {
    if (json instanceof JsonObject object) {
      JsonObject copy = new JsonObject();
      object.asMap().forEach((key, value) -> copy.add(key, replaced(value, replacement)));
      return copy;
    }
    if (json instanceof JsonArray array) {
      JsonArray copy = new JsonArray();
      array.forEach(element -> copy.add(replaced(element, replacement)));
      return copy;
    }
    return json instanceof JsonPrimitive text && text.isString()
        ? new JsonPrimitive(replacement.apply(text.getAsString()))
        : json;
  }
}
