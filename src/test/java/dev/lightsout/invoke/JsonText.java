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

  private static final int TOGETHER = 3;

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
        .forEach(
            it -> {
              List<String> value = value(it.getValue());
              pieces.add(GSON.toJson(it.getKey()) + ":" + value.get(0));
              pieces.addAll(value.subList(1, value.size()));
              pieces.add(pieces.remove(pieces.size() - 1) + ",");
            });
    if (pieces.isEmpty()) {
      return List.of("{}");
    }
    int last = pieces.size() - 1;
    pieces.set(last, pieces.get(last).replaceAll(",$", "}"));
    pieces.set(0, "{" + pieces.get(0));
    return pieces;
  }

  /** A list may be broken after each object, or after some values. */
  private static List<String> value(JsonElement value) {
    if (!(value instanceof JsonArray list) || list.isEmpty()) {
      return List.of(GSON.toJson(value));
    }
    List<String> elements = elements(list);
    int together = list.get(0).isJsonObject() ? 1 : TOGETHER;
    List<String> pieces = new ArrayList<>();
    for (int from = 0; from < elements.size(); from += together) {
      int to = Math.min(from + together, elements.size());
      pieces.add(
          (from == 0 ? "[" : "")
              + String.join(",", elements.subList(from, to))
              + (to == elements.size() ? "]" : ","));
    }
    return pieces;
  }

  private static List<String> elements(JsonArray list) {
    List<String> elements = new ArrayList<>();
    list.forEach(it -> elements.add(GSON.toJson(it)));
    if (elements.size() > MOST) {
      List<String> hidden = elements.subList(TOGETHER - 1, elements.size() - 1);
      int count = hidden.size();
      hidden.clear();
      elements.add(TOGETHER - 1, "… " + count + " more …");
    }
    return elements;
  }
}
