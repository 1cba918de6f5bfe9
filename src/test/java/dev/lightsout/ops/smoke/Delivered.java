package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/**
 * What the function made of an event.
 *
 * @param rows its rows
 * @param notices what else it had to say
 * @param again whether it asked for another delivery
 */
record Delivered(List<JsonObject> rows, List<String> notices, boolean again) {

  /** A value of its one row; {@code -} where that says nothing. */
  String of(String key) {
    JsonElement value = rows.isEmpty() ? null : rows.get(0).get(key);
    return value == null ? "-" : value.getAsString();
  }
}
