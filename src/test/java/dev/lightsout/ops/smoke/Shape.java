package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which fields an answer has, and of which types; of the elements of an array, the first's. */
final class Shape {
  private Shape() {}

  /** Each field as a fact, such as {@code InstanceSet[].CPU} = {@code number}. */
  static List<Fact> of(JsonObject json) {
    List<Fact> facts = new ArrayList<>();
    json.asMap().forEach((name, value) -> add(name, value, facts));
    return facts;
  }

  private static void add(String path, JsonElement value, List<Fact> facts) {
    facts.add(new Fact(path, type(value), Fact.Rule.TYPE));
    if (value.isJsonObject()) {
      for (Map.Entry<String, JsonElement> it : value.getAsJsonObject().entrySet()) {
        add(path + "." + it.getKey(), it.getValue(), facts);
      }
    } else if (value.isJsonArray() && !value.getAsJsonArray().isEmpty()) {
      add(path + "[]", value.getAsJsonArray().get(0), facts);
    }
  }

  private static String type(JsonElement value) {
    if (value.isJsonNull()) {
      return "null";
    }
    if (value.isJsonArray()) {
      return value.getAsJsonArray().isEmpty() ? "empty array" : "array";
    }
    return value.isJsonObject() ? "object" : primitive(value.getAsJsonPrimitive());
  }

  private static String primitive(JsonPrimitive value) {
    return value.isString() ? "string" : value.isNumber() ? "number" : "boolean";
  }
}
