package dev.lightsout.invoke;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;

/** JSON for a page: it stays JSON, and breaks between its pairs. */
final class JsonText {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().create();

  /** Of a list, as can be read one by one. */
  private static final int MOST = 12;

  private JsonText() {}

  static String of(JsonElement json) {
    return GSON.toJson(json);
  }

  /** A value of an object as text. */
  static String text(JsonObject object, String key, String otherwise) {
    return object.has(key) ? object.get(key).getAsString() : otherwise;
  }

  /** The pairs of an object, with its braces and commas; a long list is only told of. */
  static List<String> pieces(JsonObject object) {
    List<String> pieces = new ArrayList<>();
    object
        .entrySet()
        .forEach(it -> pieces.add(GSON.toJson(it.getKey()) + ":" + value(it.getValue()) + ","));
    if (pieces.isEmpty()) {
      return List.of("{}");
    }
    int last = pieces.size() - 1;
    pieces.set(last, pieces.get(last).replaceAll(",$", "}"));
    pieces.set(0, "{" + pieces.get(0));
    return pieces;
  }

  private static String value(JsonElement value) {
    if (value instanceof JsonArray list && list.size() > MOST) {
      return "[%s,%s,… %d more …,%s]"
          .formatted(
              GSON.toJson(list.get(0)),
              GSON.toJson(list.get(1)),
              list.size() - 3,
              GSON.toJson(list.get(list.size() - 1)));
    }
    return GSON.toJson(value);
  }
}
