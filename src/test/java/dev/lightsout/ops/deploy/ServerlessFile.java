package dev.lightsout.ops.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * serverless.yml, read.
 *
 * @param name what findings call it
 * @param json what it says, comments aside; null if it cannot be read
 * @param lines where each value stands, by its path, such as {@code inputs.events[0].timer}
 */
record ServerlessFile(String name, JsonObject json, Map<String, Lines> lines) {

  /** Reads it from where it is. */
  static ServerlessFile of(Path path, Findings findings) {
    try {
      return read(path.getFileName().toString(), Files.readString(path), findings);
    } catch (CharacterCodingException other) {
      throw new BadUsage(path + " is not in UTF-8: expected it saved as that");
    } catch (IOException unreadable) {
      throw new BadUsage(path + " cannot be read: expected a serverless.yml");
    }
  }

  /** Reads its text. */
  static ServerlessFile read(String name, String text, Findings findings) {
    Map<String, Lines> lines = new TreeMap<>();
    JsonElement json = new Yaml(name, lines, findings).read(text);
    if (json != null && !json.isJsonObject()) {
      findings.error(name + ":1", "is no map: expected app, stage, component, name and inputs");
    }
    return new ServerlessFile(
        name, json != null && json.isJsonObject() ? json.getAsJsonObject() : null, lines);
  }

  /** The path of what is inside. */
  static String inside(String path, String key) {
    return path.isEmpty() ? key : path + "." + key;
  }

  /** The path of an element of a list. */
  static String inside(String path, int index) {
    return path + "[" + index + "]";
  }

  /** The file and the line of a path, or of the nearest that is around it. */
  String where(String path) {
    for (String at = path; !at.isEmpty(); at = around(at)) {
      if (lines.containsKey(at)) {
        return name + ":" + lines.get(at).first();
      }
    }
    return name + ":1";
  }

  private static String around(String path) {
    int end = Math.max(path.lastIndexOf('.'), path.lastIndexOf('['));
    return end < 0 ? "" : path.substring(0, end);
  }
}
