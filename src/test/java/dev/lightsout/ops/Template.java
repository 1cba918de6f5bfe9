package dev.lightsout.ops;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.order.Malformed;
import dev.lightsout.order.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A request as a file has it, with <code>${name}</code> in its texts where the stage's own names
 * and ids belong.
 *
 * @param json as it stands in the file
 */
public record Template(JsonObject json) {
  private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z-]+)\\}");

  /**
   * Reads it.
   *
   * @throws BadUsage if it cannot be read, or is not a JSON object
   */
  public static Template read(Path file) {
    try {
      JsonElement json = StrictJson.parse(file.toString(), Files.readString(file));
      if (json instanceof JsonObject object) {
        return new Template(object);
      }
      throw new BadUsage(file + " is not a JSON object");
    } catch (IOException unreadable) {
      throw new BadUsage(file + " cannot be read: " + unreadable.getMessage());
    } catch (Malformed malformed) {
      throw new BadUsage(malformed.getMessage());
    }
  }

  /** With what is known filled in; the rest stays as it is. */
  public JsonObject filled(Map<String, String> values) {
    return JsonTexts.replaced(json, text -> filled(text, values)).getAsJsonObject();
  }

  /** What is filled in is not looked at again. */
  private static String filled(String text, Map<String, String> values) {
    return PLACE
        .matcher(text)
        .replaceAll(it -> Matcher.quoteReplacement(values.getOrDefault(it.group(1), it.group())));
  }
}
