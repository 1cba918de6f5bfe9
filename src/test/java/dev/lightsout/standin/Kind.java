package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonPrimitive;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Predicate;

/** The types a parameter can have. A query has text alone, so there text may stand for them. */
enum Kind {
  STRING((value, loose) -> primitive(value, JsonPrimitive::isString)),
  INTEGER(
      (value, loose) ->
          primitive(value, it -> it.isNumber() || loose && it.isString())
              && value.getAsString().matches("-?\\d{1,18}")),
  NUMBER((value, loose) -> primitive(value, it -> it.isNumber() || loose)),
  BOOLEAN(
      (value, loose) -> primitive(value, it -> it.isBoolean() || loose && truth(it.getAsString()))),
  STRINGS((value, loose) -> all(value, STRING, loose)),
  INTEGERS((value, loose) -> all(value, INTEGER, loose)),
  OBJECT((value, loose) -> value.isJsonObject()),
  FILTERS((value, loose) -> value.isJsonArray() && filters(value.getAsJsonArray(), loose)),
  OBJECTS(
      (value, loose) ->
          value.isJsonArray()
              && value.getAsJsonArray().asList().stream().allMatch(JsonElement::isJsonObject));

  private final BiPredicate<JsonElement, Boolean> accepts;

  Kind(BiPredicate<JsonElement, Boolean> accepts) {
    this.accepts = accepts;
  }

  boolean accepts(JsonElement value, boolean loose) {
    return accepts.test(value, loose);
  }

  private static boolean primitive(JsonElement value, Predicate<JsonPrimitive> condition) {
    return value.isJsonPrimitive() && condition.test(value.getAsJsonPrimitive());
  }

  /** The page's own example has ForceStop=FALSE. */
  private static boolean truth(String text) {
    return Set.of("true", "false").contains(text.toLowerCase(Locale.ROOT));
  }

  private static boolean all(JsonElement value, Kind kind, boolean loose) {
    return value.isJsonArray()
        && value.getAsJsonArray().asList().stream().allMatch(it -> kind.accepts(it, loose));
  }

  private static boolean filters(JsonArray filters, boolean loose) {
    return filters.asList().stream()
        .allMatch(
            it ->
                it.isJsonObject()
                    && it.getAsJsonObject().keySet().equals(Set.of("Name", "Values"))
                    && STRING.accepts(it.getAsJsonObject().get("Name"), loose)
                    && STRINGS.accepts(it.getAsJsonObject().get("Values"), loose));
  }
}
