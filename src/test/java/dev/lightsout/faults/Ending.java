package dev.lightsout.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

/**
 * How an invocation ended, as whoever delivered the event sees it.
 *
 * @param words what is to be said of it
 * @param acknowledged whether it takes the event as done with
 */
record Ending(String words, boolean acknowledged) {
  static final Ending KILLED = new Ending("the process died", false);
  static final Ending THROWN = new Ending("throws", false);

  private static final int OK = 200;
  private static final int MULTIPLE_CHOICES = 300;
  private static final int BAD_REQUEST = 400;

  /** What the function returned. */
  static Ending returned(String text) {
    JsonObject answer = JsonParser.parseString(text).getAsJsonObject();
    if (answer.has("statusCode")) {
      int status = answer.get("statusCode").getAsInt();
      // 400 says that to send it again is of no use.
      boolean done = status >= OK && status < MULTIPLE_CHOICES || status == BAD_REQUEST;
      return new Ending("answers " + status, done);
    }
    if (answer.has("batchItemFailures")) {
      JsonArray failures = answer.getAsJsonArray("batchItemFailures");
      return failures.isEmpty()
          ? new Ending("names no failed message", true)
          : new Ending("names the failed message", false);
    }
    return new Ending("returns", true);
  }
}
