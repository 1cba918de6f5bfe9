package dev.lightsout.order;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** The members of one order, each with exactly the name and JSON type that the API gives it. */
final class Fields {
  private final JsonObject object;

  /**
   * Takes an order's members.
   *
   * @throws Malformed if there is a key that is not known
   */
  Fields(JsonObject object, Collection<String> known) {
    this.object = object;
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw Malformed.unknownKey(key, known);
      }
    }
  }

  boolean has(String field) {
    return object.has(field);
  }

  /** A string, or null where the order does not have the field. */
  String string(String field) {
    if (!has(field)) {
      return null;
    }
    return string(field, object.get(field));
  }

  /** A JSON boolean: the word "FALSE" in quotes is not one. */
  Boolean bool(String field) {
    if (!has(field)) {
      return null;
    }
    if (object.get(field) instanceof JsonPrimitive p && p.isBoolean()) {
      return p.getAsBoolean();
    }
    throw Malformed.wrongType(field, object.get(field), "true or false, without quotes");
  }

  /** One of the words of an enum, spelt exactly so. */
  <E extends Enum<E>> E oneOf(String field, Class<E> type) {
    String word = string(field);
    if (word == null) {
      return null;
    }
    return Stream.of(type.getEnumConstants())
        .filter(e -> e.name().equals(word))
        .findFirst()
        .orElseThrow(() -> Malformed.wrongValue(field, word, List.of(type.getEnumConstants())));
  }

  /** An array of strings. */
  List<String> strings(String field) {
    if (!object.get(field).isJsonArray()) {
      throw Malformed.wrongType(field, object.get(field), "an array of strings");
    }
    List<String> strings = new ArrayList<>();
    for (JsonElement element : object.getAsJsonArray(field)) {
      strings.add(string(field + "[" + strings.size() + "]", element));
    }
    return strings;
  }

  private static String string(String field, JsonElement element) {
    if (element instanceof JsonPrimitive p && p.isString()) {
      return p.getAsString();
    }
    throw Malformed.wrongType(field, element, "a string");
  }
}
