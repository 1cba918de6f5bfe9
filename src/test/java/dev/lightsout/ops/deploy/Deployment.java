package dev.lightsout.ops.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the file says for a stage. It may be wrong: what is missing is empty.
 *
 * @param file as it is written
 * @param filled with the stage's variables
 */
record Deployment(String stage, ServerlessFile file, EnvFile env, JsonObject filled) {

  /** It becomes a part of names, and of a file's. */
  static void checkStage(String stage) {
    if (!stage.matches("[A-Za-z][A-Za-z0-9-]{0,62}")) {
      throw new BadUsage("--stage is \"" + stage + "\": expected letters, digits and hyphens");
    }
  }

  static Deployment of(String stage, ServerlessFile file, EnvFile env) {
    JsonElement filled = new Filling(env.variables(), stage, file.json()).fill(file.json());
    return new Deployment(stage, file, env, filled.getAsJsonObject());
  }

  /** The text of a key of {@code inputs}, such as {@code cls.topicId}; empty if there is none. */
  String input(String path) {
    JsonElement at = filled.get("inputs");
    for (String key : path.split("\\.")) {
      at = at instanceof JsonObject object ? object.get(key) : null;
    }
    return at instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /** Where the code is: a directory; empty if it is an object of COS. */
  String source() {
    return input("src").isEmpty() ? input("src.src") : input("src");
  }

  /** What the function's process will find. */
  Map<String, String> environment() {
    Map<String, String> environment = new LinkedHashMap<>();
    if (filled.get("inputs") instanceof JsonObject inputs
        && inputs.get("environment") instanceof JsonObject around
        && around.get("variables") instanceof JsonObject variables) {
      variables
          .asMap()
          .forEach(
              (name, value) ->
                  environment.put(
                      name, value instanceof JsonPrimitive text ? text.getAsString() : ""));
    }
    return environment;
  }

  /** Its triggers, those that are none left out. */
  List<Trigger> triggers() {
    List<Trigger> triggers = new ArrayList<>();
    if (filled.get("inputs") instanceof JsonObject inputs
        && inputs.get("events") instanceof JsonArray events) {
      for (int i = 0; i < events.size(); i++) {
        String path = ServerlessFile.inside("inputs.events", i);
        if (events.get(i) instanceof JsonObject event) {
          event
              .asMap()
              .forEach(
                  (type, value) -> {
                    if (value instanceof JsonObject trigger
                        && trigger.get("parameters") instanceof JsonObject parameters) {
                      String inside = ServerlessFile.inside(path, type) + ".parameters";
                      triggers.add(new Trigger(type, inside, parameters));
                    }
                  });
        }
      }
    }
    return triggers;
  }

  List<Trigger> triggers(String type) {
    return triggers().stream().filter(it -> it.type().equals(type)).toList();
  }

  /** Which variables a value is made of, for a sentence; empty if of none. */
  String origin(String path) {
    String names =
        Reference.in(file).stream()
            .filter(it -> it.path().equals(path))
            .map(Reference::variable)
            .collect(Collectors.joining(" and "));
    return names.isEmpty() ? "" : " (" + names + ")";
  }
}
