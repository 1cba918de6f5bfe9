package dev.lightsout.standin;

import com.google.gson.JsonElement;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** The parameters an action takes; anything else is refused with the API's own codes. */
final class Shape {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> required = new HashSet<>();

  Shape required(String name, Kind kind) {
    required.add(name);
    return optional(name, kind);
  }

  Shape optional(String name, Kind kind) {
    kinds.put(name, kind);
    return this;
  }

  Parameters check(Call call) {
    if (call.parameters() == null) {
      throw Refusal.of("InvalidParameter", "The request body is not a JSON object.");
    }
    call.parameters().asMap().forEach((name, value) -> check(name, value, !call.form().isEmpty()));
    Parameters parameters = new Parameters(call.parameters());
    kinds.keySet().stream()
        .filter(name -> required.contains(name) && !parameters.has(name))
        .findFirst()
        .ifPresent(
            name -> {
              throw missing(name);
            });
    return parameters;
  }

  private void check(String name, JsonElement value, boolean loose) {
    Kind kind = kinds.get(name);
    if (kind == null) {
      throw Refusal.of(
          "UnknownParameter",
          "未知参数 `" + name + "`。",
          "The parameter `" + name + "` is not recognized.");
    }
    if (!value.isJsonNull() && !kind.accepts(value, loose)) {
      throw wrongType(name);
    }
  }

  /** The Chinese text is as recorded from a StopInstances with InstanceIds "hello". */
  static Refusal wrongType(String name) {
    return Refusal.of(
        "InvalidParameter",
        "参数 `" + name + "` 取值类型错误。",
        "The value type of parameter `" + name + "` is not valid.");
  }

  static Refusal missing(String name) {
    return Refusal.of(
        "MissingParameter",
        "缺少参数 `" + name + "`。",
        "The request is missing a required parameter `" + name + "`.");
  }
}
