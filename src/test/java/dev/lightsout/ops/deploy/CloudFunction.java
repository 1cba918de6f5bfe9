package dev.lightsout.ops.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.Service;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The function as SCF has it. */
record CloudFunction(Api api, String region, String namespace, String name) {
  private static final int PAGE = 100;

  /** One of its triggers, as {@code ListTriggers} tells it (document 583/44268). */
  record Found(String name, String type, String qualifier, String description) {}

  boolean isThere() {
    return unlessGone("GetFunction", request()).isPresent();
  }

  /** Its triggers; empty if there is no such function. */
  Optional<List<Found>> triggers() {
    List<Found> triggers = new ArrayList<>();
    long total;
    do {
      JsonObject request = request();
      request.addProperty("Offset", triggers.size());
      request.addProperty("Limit", PAGE);
      Optional<JsonObject> page = unlessGone("ListTriggers", request);
      if (page.isEmpty()) {
        return Optional.empty();
      }
      int before = triggers.size();
      page.get()
          .getAsJsonArray("Triggers")
          .forEach(it -> triggers.add(found(it.getAsJsonObject())));
      total = triggers.size() == before ? before : page.get().get("TotalCount").getAsLong();
    } while (triggers.size() < total);
    return Optional.of(triggers);
  }

  private static Found found(JsonObject json) {
    return new Found(
        text(json, "TriggerName"),
        text(json, "Type"),
        text(json, "Qualifier"),
        text(json, "TriggerDesc"));
  }

  private static String text(JsonObject json, String key) {
    JsonElement value = json.get(key);
    return value == null || value.isJsonNull() ? "" : value.getAsString();
  }

  void deleteTrigger(Found trigger) {
    JsonObject request = request();
    request.addProperty("TriggerName", trigger.name());
    request.addProperty("Type", trigger.type());
    if (!trigger.qualifier().isEmpty()) {
      request.addProperty("Qualifier", trigger.qualifier());
    }
    if (!trigger.description().isEmpty()) {
      request.addProperty("TriggerDesc", trigger.description());
    }
    unlessGone("DeleteTrigger", request);
  }

  /** Deletes it with all its versions. */
  void delete() {
    unlessGone("DeleteFunction", request());
  }

  private JsonObject request() {
    JsonObject request = new JsonObject();
    request.addProperty("FunctionName", name);
    request.addProperty("Namespace", namespace);
    return request;
  }

  /** Both codes for a missing function occur: {@code ….FunctionName} and {@code ….Function}. */
  private Optional<JsonObject> unlessGone(String action, JsonObject request) {
    try {
      return Optional.of(api.call(Service.SCF, action, region, request));
    } catch (ApiError error) {
      if (error.code().matches("ResourceNotFound(\\.(Function(Name)?|Namespace|Trigger))?")) {
        return Optional.empty();
      }
      throw error;
    }
  }
}
