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

  /**
   * 10,000 records have a tenth of that. Each costs memory, of which a function may have 128 MB.
   */
  private static final int MOST_VALUES = 250_000;

  /** CKafka's largest batch; each element may become a row. */
  private static final int LONGEST_LIST = 10_000;

  private static final Pattern PLACE = Pattern.compile("line \\d+ column \\d+");

  private final String what;
  private final JsonReader reader;
  private int values;

  private StrictJson(String what, String text) {
    this.what = what;
    this.reader = new JsonReader(new StringReader(text));
    this.reader.setStrictness(Strictness.STRICT);
    this.reader.setNestingLimit(DEPTH);
  }

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
    StrictJson json = new StrictJson(what, text);
    try {
      JsonElement value = json.value();
      if (json.reader.peek() != JsonToken.END_DOCUMENT) {
        throw Malformed.notJson(what, "there is more after the first value");
      }
      return value;
    } catch (EOFException e) {
      throw Malformed.notJson(what, "it ends too early");
    } catch (IOException | JsonParseException | IllegalStateException e) {
      throw Malformed.notJson(what, place(e));
    }
  }

  private JsonElement value() throws IOException {
    if (++values > MOST_VALUES) {
      throw Malformed.because(what + " has more than " + MOST_VALUES + " values");
    }
    JsonToken next = reader.peek();
    if (next == JsonToken.BEGIN_OBJECT) {
      return object();
    }
    if (next == JsonToken.BEGIN_ARRAY) {
      return array();
    }
    return JsonParser.parseReader(reader);
  }

  private JsonObject object() throws IOException {
    JsonObject object = new JsonObject();
    reader.beginObject();
    while (reader.hasNext()) {
      String key = reader.nextName();
      JsonElement value = value();
      if (object.has(key)) {
        throw Malformed.because(what + " has the key \"" + key + "\" twice: which is meant?");
      }
      object.add(key, value);
    }
    reader.endObject();
    return object;
  }

  private JsonArray array() throws IOException {
    JsonArray array = new JsonArray();
    reader.beginArray();
    while (reader.hasNext()) {
      if (array.size() == LONGEST_LIST) {
        throw Malformed.because(what + " has a list of more than " + LONGEST_LIST + " elements");
      }
      array.add(value());
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
