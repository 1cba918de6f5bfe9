package dev.lightsout.ops.deploy;

import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A variable that the file asks for with <code>${env:NAME}</code>.
 *
 * @param path of the value that asks for it
 */
record Reference(String variable, String path) {
  private static final Pattern ENV = Pattern.compile("\\$\\{env:([A-Za-z_][A-Za-z0-9_]*)\\}");

  /** All of them, in the order of the file. */
  static List<Reference> in(ServerlessFile file) {
    List<Reference> found = new ArrayList<>();
    collect("", file.json(), found);
    return found;
  }

  private static void collect(String path, JsonElement json, List<Reference> found) {
    if (json.isJsonObject()) {
      for (Map.Entry<String, JsonElement> it : json.getAsJsonObject().entrySet()) {
        collect(ServerlessFile.inside(path, it.getKey()), it.getValue(), found);
      }
    } else if (json.isJsonArray()) {
      for (int i = 0; i < json.getAsJsonArray().size(); i++) {
        collect(ServerlessFile.inside(path, i), json.getAsJsonArray().get(i), found);
      }
    } else if (json instanceof JsonPrimitive value && value.isString()) {
      Matcher variable = ENV.matcher(value.getAsString());
      while (variable.find()) {
        found.add(new Reference(variable.group(1), path));
      }
    }
  }

  /** A text with the variables filled in that are known; the others stay as they are. */
  static String filled(String text, UnaryOperator<String> value) {
    return ENV.matcher(text)
        .replaceAll(
            it -> {
              String known = value.apply(it.group(1));
              return Matcher.quoteReplacement(known == null ? it.group() : known);
            });
  }
}
