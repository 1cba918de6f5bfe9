package dev.lightsout.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * JSON as RFC 8259 has it. Gson's own parser takes comments, single quotes and a key given twice,
 * of which the last wins: an order read so would be a guess.
 */
public final class StrictJson {
  /** Deeper than any event the platform sends; far from the depth that overflows a stack. */
  private static final int DEPTH = 64;

  private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

  private StrictJson() {}

  /**
   * Reads one JSON value.
   *
   * @param what the text's name, for the message
   * @throws Malformed if the text is not one JSON value, names a key twice or nests too deep
   */
  public static JsonElement parse(String what, String text) {
    if (text == null || text.isBlank()) {
      throw Malformed.empty(what, "JSON");
    }
    JsonReader reader = new JsonReader(new StringReader(text));
    reader.setStrictness(Strictness.STRICT);
    reader.setNestingLimit(DEPTH);
    try {
      JsonElement value = value(what, reader);
      if (reader.peek() != JsonToken.END_DOCUMENT) {
        throw Malformed.notJson(what, "there is more after the first value");
      }
      return value;
    } catch (EOFException e) {
      throw Malformed.notJson(what, "it ends too early");
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw Malformed.notJson(what, place(e));
    }
  }

  private static JsonElement value(String what, JsonReader reader) throws IOException {
    JsonToken next = reader.peek();
    if (next == JsonToken.BEGIN_OBJECT) {
      return object(what, reader);
    }
    if (next == JsonToken.BEGIN_ARRAY) {
      return array(what, reader);
    }
    return JsonParser.parseReader(reader);
  }

  private static JsonObject object(String what, JsonReader reader) throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      JsonElement value = value(what, reader);
      if (object.has(key)) {
        throw Malformed.because(what + " has the key \"" + key + "\" twice: which is meant?");
      }
      object.add(key, value);
    }
    reader.endObject();
    return object;
  }

  private static JsonArray array(String what, JsonReader reader) throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      array.add(value(what, reader));
    }
    reader.endArray();
    return array;
  }

  /** Gson's messages advise programmers; what a reader of the text needs is the place in them. */
  private static String place(Exception e) {
    Matcher place = PLACE.matcher(String.valueOf(e.getMessage()));
    return "malformed" + (place.find() ? " at " + place.group() : "");
  }
}
