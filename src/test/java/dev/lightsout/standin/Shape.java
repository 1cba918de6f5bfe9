package dev.lightsout.standin;

import com.google.gson.JsonElement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The parameters an action takes; anything else is refused with the API's own codes. */
final class Shape {
  private final Map<String, Kind> kinds = new LinkedHashMap<>();
  private final Set<String> required = new LinkedHashSet<>();
  private Class<?> model;

  /** The parameters of one of the SDK's requests, of which these are required. */
  static Shape of(Class<?> request, String... required) {
    Shape shape = new Shape();
    shape.model = request;
    shape.required.addAll(List.of(required));
    return shape;
  }

  /** The name of the action whose request it is. */
  String action() {
    return model.getSimpleName().replaceFirst("Request$", "");
  }

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
    if (model == null) {
      call.parameters()
          .asMap()
          .forEach((name, value) -> check(name, value, !call.form().isEmpty()));
    } else {
      SdkModel.check(model, call.parameters().asMap());
    }
    Parameters parameters = new Parameters(call.parameters());
    required.stream()
        .filter(name -> !parameters.has(name))
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
      throw unknown(name);
    }
    if (!value.isJsonNull() && !kind.accepts(value, loose)) {
      throw wrongType(name);
    }
  }

  static Refusal unknown(String name) {
    return Refusal.of(
        "UnknownParameter",
        "未知参数 `" + name + "`。",
        "The parameter `" + name + "` is not recognized.");
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
