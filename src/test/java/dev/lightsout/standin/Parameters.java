package dev.lightsout.standin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** The parameters of a call whose types have been checked. */
record Parameters(JsonObject json) {
  /** Filters of DescribeInstances. */
  record Filter(String name, List<String> values) {}

  /** Null, and an empty list, count as not given. */
  boolean has(String name) {
    JsonElement value = json.get(name);
    return value != null
        && !value.isJsonNull()
        && !(value.isJsonArray() && value.getAsJsonArray().isEmpty());
  }

  String text(String name, String otherwise) {
    return has(name) ? json.get(name).getAsString() : otherwise;
  }

  long number(String name, long otherwise) {
    return has(name) ? json.get(name).getAsLong() : otherwise;
  }

  boolean flag(String name) {
    return has(name) && Boolean.parseBoolean(json.get(name).getAsString());
  }

  List<String> texts(String name) {
    return has(name) ? texts(json.get(name)) : List.of();
  }

  List<Filter> filters() {
    return has("Filters")
        ? json.getAsJsonArray("Filters").asList().stream()
            .map(JsonElement::getAsJsonObject)
            .map(it -> new Filter(it.get("Name").getAsString(), texts(it.get("Values"))))
            .toList()
        : List.of();
  }

  private static List<String> texts(JsonElement array) {
    return array.getAsJsonArray().asList().stream().map(JsonElement::getAsString).toList();
  }
}
