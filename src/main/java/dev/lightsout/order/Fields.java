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
  private final String place;
  private final JsonObject object;

  /**
   * Takes the members of an order, or of an object in one.
   *
   * @param place what stands before their names in a message: {@code Filters[0].}, or nothing
   * @throws Malformed if there is a key that is not known
   */
  Fields(String place, JsonObject object, Collection<String> known) {
    this.place = place;
    this.object = object;
    for (String key : object.keySet()) {
      if (!known.contains(key)) {
        throw Malformed.unknownKey(place + key, known);
      }
    }
  }

  boolean has(String field) {
    return object.has(field);
  }

  /** Whatever JSON it is. */
  JsonElement json(String field) {
    return object.get(field);
  }

  /** A string, or null where the order does not have the field. */
  String string(String field) {
    if (!has(field)) {
      return null;
    }
    return string(place + field, object.get(field));
  }

  /** A JSON boolean: the word "FALSE" in quotes is not one. */
  Boolean bool(String field) {
    if (!has(field)) {
      return null;
    }
    if (object.get(field) instanceof JsonPrimitive p && p.isBoolean()) {
      return p.getAsBoolean();
    }
    throw Malformed.wrongType(place + field, object.get(field), "true or false, without quotes");
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
        .orElseThrow(
            () -> Malformed.wrongValue(place + field, word, List.of(type.getEnumConstants())));
  }

  /** An array of strings. */
  List<String> strings(String field) {
    if (!object.get(field).isJsonArray()) {
      throw Malformed.wrongType(place + field, object.get(field), "an array of strings");
    }
    List<String> strings = new ArrayList<>();
    for (JsonElement element : object.getAsJsonArray(field)) {
      strings.add(string(place + field + "[" + strings.size() + "]", element));
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
