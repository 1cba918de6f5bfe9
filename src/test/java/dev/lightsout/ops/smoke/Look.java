package dev.lightsout.ops.smoke;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.plan.Instance;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.StreamSupport;

/**
 * The instance at a moment.
 *
 * @param at the moment, by its cloud's clock
 * @param instance in the function's words
 * @param json in the API's
 */
record Look(Instant at, Instance instance, JsonObject json) {

  static Look of(Instant at, JsonObject json) {
    return new Look(
        at,
        new Instance(
            text(json, "InstanceId"),
            text(json, "InstanceName"),
            text(json, "InstanceState"),
            text(json, "InstanceChargeType"),
            text(json, "StopChargingMode"),
            tags(json),
            text(json, "LatestOperation"),
            text(json, "LatestOperationState"),
            text(json, "LatestOperationRequestId"),
            texts(json, "PublicIpAddresses")),
        json);
  }

  /** What changes while an instance stops, and no id. */
  String step() {
    String mode = instance.stopChargingMode();
    return "%s (%s %s%s)"
        .formatted(
            instance.state(),
            instance.latestOperation(),
            instance.latestOperationState(),
            mode == null ? "" : ", " + mode);
  }

  boolean isStopped() {
    return instance.state() != null
        && instance.state().startsWith("STOPPED")
        && !instance.isOperating();
  }

  boolean isRunning() {
    return "RUNNING".equals(instance.state()) && !instance.isOperating();
  }

  boolean isInAnotherOperationThan(Look before) {
    return instance.isInAnotherOperationThan(before.instance)
        || !Objects.equals(instance.state(), before.instance.state());
  }

  private static String text(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || !value.isJsonPrimitive() ? null : value.getAsString();
  }

  private static List<String> texts(JsonObject json, String name) {
    JsonElement value = json.get(name);
    return value == null || !value.isJsonArray()
        ? List.of()
        : StreamSupport.stream(value.getAsJsonArray().spliterator(), false)
            .map(JsonElement::getAsString)
            .toList();
  }

  private static Map<String, String> tags(JsonObject json) {
    Map<String, String> tags = new HashMap<>();
    JsonElement all = json.get("Tags");
    if (all != null && all.isJsonArray()) {
      for (JsonElement tag : all.getAsJsonArray()) {
        String key = text(tag.getAsJsonObject(), "Key");
        String value = text(tag.getAsJsonObject(), "Value");
        tags.put(key == null ? Instance.UNREADABLE_TAG : key, String.valueOf(value));
      }
    }
    return tags;
  }
}
