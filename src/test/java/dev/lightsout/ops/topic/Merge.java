package dev.lightsout.ops.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;

/**
 * What a file wants, together with what somebody added since and should not lose: rows that are
 * kept longer, others whom an alarm tells.
 */
final class Merge {
  private static final String PERIOD = "Period";
  private static final String NOTICES = "AlarmNoticeIds";

  private Merge() {}

  /** A shorter period would delete rows, and a shorter list stop telling somebody. */
  static JsonObject of(JsonObject wanted, JsonObject is) {
    JsonObject merged = wanted.deepCopy();
    if (wanted.has(PERIOD)
        && is.has(PERIOD)
        && is.get(PERIOD).isJsonPrimitive()
        && is.get(PERIOD).getAsLong() > wanted.get(PERIOD).getAsLong()) {
      merged.add(PERIOD, is.get(PERIOD));
    }
    if (is.has(NOTICES) && is.get(NOTICES).isJsonArray()) {
      JsonArray notices = is.getAsJsonArray(NOTICES).deepCopy();
      if (wanted.has(NOTICES)) {
        wanted.getAsJsonArray(NOTICES).forEach(it -> addOnce(notices, it));
      }
      merged.add(NOTICES, notices);
    }
    return merged;
  }

  private static void addOnce(JsonArray list, JsonElement element) {
    if (!list.contains(element)) {
      list.add(element);
    }
  }
}
