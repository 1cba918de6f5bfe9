package dev.lightsout.standin;

import com.google.gson.JsonObject;

/** An error of the API: it ends the handling of a call and becomes the answer. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String code;
  private final String chinese;

  private Refusal(String code, String chinese, String english) {
    super(english, null, false, false);
    this.code = code;
    this.chinese = chinese;
  }

  static Refusal of(String code, String message) {
    return new Refusal(code, message, message);
  }

  /** The message follows X-TC-Language, whose default is Chinese. */
  static Refusal of(String code, String chinese, String english) {
    return new Refusal(code, chinese, english);
  }

  JsonObject response(String language) {
    return response(code, "en-US".equals(language) ? getMessage() : chinese);
  }

  static JsonObject response(String code, String message) {
    JsonObject error = new JsonObject();
    error.addProperty("Code", code);
    error.addProperty("Message", message);
    JsonObject response = new JsonObject();
    response.add("Error", error);
    return response;
  }
}
