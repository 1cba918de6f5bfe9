package dev.lightsout.ops.deploy;

import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

/**
 * One of the function's triggers.
 *
 * @param type as the file has it: timer, ckafka, http or cls
 * @param path of its parameters
 */
record Trigger(String type, String path, JsonObject parameters) {

  /** Empty if it is not there. */
  String text(String key) {
    return parameters.get(key) instanceof JsonPrimitive value ? value.getAsString() : "";
  }

  /** The path of one of its parameters. */
  String path(String key) {
    return ServerlessFile.inside(path, key);
  }

  boolean isEnabled() {
    return !text("enable").equals("false");
  }
}
