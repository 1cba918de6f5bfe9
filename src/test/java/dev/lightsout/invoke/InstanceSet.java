package dev.lightsout.invoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.screen.Screen;
import dev.lightsout.standin.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The instances in the answer to a look or a search, in words. */
final class InstanceSet {
  private InstanceSet() {}

  static String text(Request request) {
    JsonObject answer = request.answer();
    JsonArray set = answer.getAsJsonArray("InstanceSet");
    List<JsonObject> instances = set.asList().stream().map(JsonElement::getAsJsonObject).toList();
    if (instances.isEmpty()) {
      return request.parameters().has("Filters") ? "none" : "no such instance";
    }
    String all = instances.size() <= Screen.FEW ? each(instances) : summary(instances);
    int total = answer.get("TotalCount").getAsInt();
    return total > instances.size() ? instances.size() + " of " + total + ": " + all : all;
  }

  private static String each(List<JsonObject> instances) {
    return instances.stream()
        .map(it -> id(it) + " is " + state(it))
        .collect(Collectors.joining(", "));
  }

  private static String summary(List<JsonObject> instances) {
    Map<String, Integer> states = new TreeMap<>();
    instances.forEach(it -> states.merge(state(it), 1, Integer::sum));
    return states.entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey())
            .collect(Collectors.joining(", "))
        + ", from "
        + id(instances.get(0))
        + " to "
        + id(instances.get(instances.size() - 1));
  }

  private static String id(JsonObject instance) {
    return JsonText.text(instance, "InstanceId", "");
  }

  private static String state(JsonObject instance) {
    return JsonText.text(instance, "InstanceState", "");
  }
}
