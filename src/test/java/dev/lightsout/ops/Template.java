package dev.lightsout.ops.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a file has it, with <code>${name}</code> in its text where the stage's own names and
 * ids belong.
 *
 * @param json as it stands in the file
 */
record Template(JsonObject json) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)\\}");

  static Template read(Path file) {
    try {
      return new Template(JsonParser.parseString(Files.readString(file)).getAsJsonObject());
    } catch (IOException unreadable) {
      throw new BadUsage(file + " cannot be read: " + unreadable.getMessage());
    } catch (JsonParseException | IllegalStateException wrong) {
      throw new BadUsage(file + " is not a JSON object: " + wrong.getMessage());
    }
  }

  /** With what is known filled in; the rest stays as it is. */
  JsonObject filled(Map<String, String> values) {
    return filled(json, values).getAsJsonObject();
  }

  private static JsonElement filled(JsonElement element, Map<String, String> values) {
    if (element.isJsonObject()) {
      JsonObject object = new JsonObject();
      element.getAsJsonObject().asMap().forEach((key, it) -> object.add(key, filled(it, values)));
      return object;
    }
    if (element.isJsonArray()) {
      JsonArray array = new JsonArray();
      element.getAsJsonArray().forEach(it -> array.add(filled(it, values)));
      return array;
    }
    boolean isText = element.isJsonPrimitive() && element.getAsJsonPrimitive().isString();
    return isText ? new JsonPrimitive(filled(element.getAsString(), values)) : element;
  }

  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
  }
}
