package dev.lightsout.event;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object read leniently: keys in any case, numbers as strings and strings as numbers.
 * Documents of one trigger write {@code partition} and {@code Partition}, {@code 1} and {@code
 * "1"}.
 */
record Envelope(JsonObject object) {

  /** The member of that name in any case, the exact one first; null if there is none. */
  JsonElement get(String key) {
    if (object.has(key)) {
      return object.get(key);
    }
    return object.entrySet().stream()
        .filter(e -> e.getKey().equalsIgnoreCase(key))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  boolean has(String key) {
    return get(key) != null;
  }

  /** The text of a string, number or boolean; null where there is none. */
  String text(String key) {
    return get(key) instanceof JsonPrimitive p ? p.getAsString() : null;
  }

  /** JSON in a string, or the JSON itself where somebody unpacked it; empty where there is none. */
  String json(String key) {
    JsonElement value = get(key);
    if (value == null || value.isJsonNull()) {
      return "";
    }
    return value.isJsonPrimitive() ? value.getAsString() : value.toString();
  }

  /** A member that is an object; an empty one where there is none, so that a path can be walked. */
  Envelope at(String key) {
    return new Envelope(get(key) instanceof JsonObject o ? o : new JsonObject());
  }

  /** A whole number, written as a number or as a string. */
  Optional<Long> number(String key) {
    try {
      return Optional.ofNullable(text(key))
          .map(String::trim)
          .map(n -> n.replaceFirst("\\.0+$", ""))
          .map(Long::valueOf);
    } catch (NumberFormatException e) {
      return Optional.empty();
    }
  }
}
