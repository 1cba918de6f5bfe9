package dev.lightsout.ops.smoke;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

/**
 * What came back.
 *
 * @param status of HTTP; 0 if there was none
 * @param response the {@code Response} object; null if there was none
 * @param failure why there is none, in words; empty if there is one
 */
record Answer(int status, JsonObject response, String failure) {
  private static final int OK = 200;
  private static final String NO_JSON = "no JSON of the API";

  static Answer of(int status, String body) {
    if (status != OK) {
      return new Answer(status, null, "HTTP status " + status);
    }
    try {
      JsonObject response =
          JsonParser.parseString(body).getAsJsonObject().getAsJsonObject("Response");
      return new Answer(status, response, response == null ? NO_JSON : "");
    } catch (JsonParseException | IllegalStateException | ClassCastException notTheApis) {
      return new Answer(status, null, NO_JSON);
    }
  }

  static Answer none(String why) {
    return new Answer(0, null, "no answer: " + why);
  }

  boolean isAccepted() {
    return response != null && !response.has("Error");
  }

  /** The code of an error, {@code accepted}, or why there is no answer. */
  String outcome() {
    if (response == null) {
      return failure.startsWith("no answer") ? "no answer" : failure;
    }
    return isAccepted() ? "accepted" : response.getAsJsonObject("Error").get("Code").getAsString();
  }

  /** The message of an error, or why there is no answer; empty if it was accepted. */
  String message() {
    if (response == null) {
      return failure;
    }
    return isAccepted() ? "" : response.getAsJsonObject("Error").get("Message").getAsString();
  }
}
