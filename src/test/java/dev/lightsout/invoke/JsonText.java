package dev.lightsout.invoke;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** JSON for a page: it stays JSON, and breaks between its pairs. */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  private JsonText() {}

  static String of(JsonElement json) {
    return GSON.toJson(json);
  }

  /** The pairs of an object, with its braces and commas. */
  static List<String> pieces(JsonObject object) {
    List<String> pieces = new ArrayList<>();
    object
        .entrySet()
        .forEach(
            it -> pieces.add(GSON.toJson(it.getKey()) + ":" + GSON.toJson(it.getValue()) + ","));
    if (pieces.isEmpty()) {
      return List.of("{}");
    }
    int last = pieces.size() - 1;
    pieces.set(last, pieces.get(last).replaceAll(",$", "}"));
    pieces.set(0, "{" + pieces.get(0));
    return pieces;
  }
}
