package dev.lightsout.ops.report;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.lightsout.plan.Outcome;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the rows in JSON, however deep they lie. A row is an object with {@code eventId} and {@code
 * outcome}; anything else is a wrapping: the function's answer, an answer of {@code SearchLog}, a
 * line of an export. How CLS wraps what it exports is in no document we found.
 */
final class RowFinder {
  /** A wrapping in a wrapping in text in a wrapping: no form we know goes deeper than five. */
  private static final int DEEPEST = 12;

  private final Reading reading;

  RowFinder(Reading reading) {
    this.reading = reading;
  }

  /**
   * Adds every row in it to the reading, or says that there is none.
   *
   * @param place where it stands, for people
   */
  void find(JsonElement json, String place) {
    if (json instanceof JsonArray all) {
      for (int i = 0; i < all.size(); i++) {
        find(all.get(i), place + ", element " + (i + 1));
      }
    } else if (!look(json, place, 0)) {
      reading.skip(
          json instanceof JsonObject object && object.has("notice")
              ? "a notice of the function: " + object.get("notice")
              : "JSON, but no row",
          place);
    }
  }

  /** Whether anything in it was a row, good or bad. */
  private boolean look(JsonElement json, String place, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    boolean found = false;
    if (json instanceof JsonObject object) {
      if (object.has("eventId") && object.has("outcome")) {
        row(object, place);
        return true;
      }
      for (JsonElement value : object.asMap().values()) {
        found |= look(value, place, depth + 1);
      }
    } else if (json instanceof JsonArray array) {
      for (JsonElement value : array) {
        found |= look(value, place, depth + 1);
      }
    } else if (json instanceof JsonPrimitive text && text.isString()) {
      Optional<JsonElement> inside = parsed(text.getAsString());
      found = inside.isPresent() && look(inside.get(), place, depth + 1);
    }
    return found;
  }

  /** The JSON that a text is; empty if it is none. */
  static Optional<JsonElement> parsed(String text) {
    String trimmed = text.strip();
    if (!trimmed.startsWith("{") && !trimmed.startsWith("[")) {
      return Optional.empty();
    }
    try {
      return Optional.of(JsonParser.parseString(trimmed));
    } catch (JsonParseException notJson) {
      return Optional.empty();
    }
  }

  private void row(JsonObject json, String place) {
    Map<String, String> values = new LinkedHashMap<>();
    json.entrySet().stream()
        .filter(it -> !isOfThePlatform(it.getKey()) && !it.getValue().isJsonNull())
        .forEach(it -> values.put(it.getKey(), text(it.getValue())));
    String time = values.getOrDefault("time", "");
    Optional<Outcome> outcome = outcome(values.get("outcome"));
    if (outcome.isEmpty()) {
      reading.skip("a row with an unknown outcome, \"" + values.get("outcome") + "\"", place);
      return;
    }
    try {
      reading.add(new LoggedRow(instant(time), outcome.get(), Collections.unmodifiableMap(values)));
    } catch (DateTimeParseException unreadable) {
      reading.skip("a row whose time, \"" + time + "\", is not like 2026-11-22T05:37:43Z", place);
    }
  }

  /** A year of more than four digits is a time to Java, and none that a row was made at. */
  private static Instant instant(String time) {
    Instant instant = Instant.parse(time);
    if (!Character.isDigit(time.charAt(0))) {
      throw new DateTimeParseException("a year of more than four digits", time, 0);
    }
    return instant;
  }

  /** What SCF and CLS add to a line of stdout says nothing about the instance. */
  private static boolean isOfThePlatform(String key) {
    return key.startsWith("SCF_") || key.startsWith("__");
  }

  private static Optional<Outcome> outcome(String name) {
    for (Outcome outcome : Outcome.values()) {
      if (outcome.name().equals(name)) {
        return Optional.of(outcome);
      }
    }
    return Optional.empty();
  }

  private static String text(JsonElement value) {
    return value instanceof JsonPrimitive primitive ? primitive.getAsString() : value.toString();
  }
}
