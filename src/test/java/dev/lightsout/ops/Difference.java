package dev.lightsout.ops;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What is wanted and is not so. What is there besides, nobody asked about. */
public final class Difference {
  private Difference() {}

  /** Each as {@code Path.To.It: is → wanted}. */
  public static List<String> between(JsonObject wanted, JsonObject is) {
    List<String> found = new ArrayList<>();
    compare("", wanted, is, found);
    return found;
  }

  private static void compare(String path, JsonElement wanted, JsonElement is, List<String> found) {
    if (wanted.isJsonObject() && is != null && is.isJsonObject()) {
      for (Map.Entry<String, JsonElement> it : wanted.getAsJsonObject().entrySet()) {
        String inside = path.isEmpty() ? it.getKey() : path + "." + it.getKey();
        compare(inside, it.getValue(), is.getAsJsonObject().get(it.getKey()), found);
      }
    } else if (wanted.isJsonArray()
        && is != null
        && is.isJsonArray()
        && wanted.getAsJsonArray().size() == is.getAsJsonArray().size()) {
      for (int i = 0; i < wanted.getAsJsonArray().size(); i++) {
        compare(
            path + "[" + i + "]",
            wanted.getAsJsonArray().get(i),
            is.getAsJsonArray().get(i),
            found);
      }
    } else if (!wanted.equals(is)) {
      found.add(path + ": " + (is == null ? JsonNull.INSTANCE : is) + " → " + wanted);
    }
  }
}
