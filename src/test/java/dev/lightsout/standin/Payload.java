package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.util.Map;

/**
 * The parameters of a request, wherever its content type puts them.
 *
 * @param parameters null if the body is not what its content type says
 * @param form the text a query or form consists of, by name; else empty
 */
record Payload(JsonObject parameters, Map<String, String> form) {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  static Payload of(Request http) {
    String type = http.getHeader("Content-Type") == null ? "" : http.getHeader("Content-Type");
    if (http.getMethod().equals(RequestMethod.GET)) {
      return form(Url.of(http).query());
    }
    if (type.startsWith("application/x-www-form-urlencoded")) {
      return form(http.getBodyAsString());
    }
    return new Payload(
        type.startsWith("application/octet-stream") ? clsHeaders(http) : json(http), Map.of());
  }

  private static Payload form(String text) {
    try {
      Map<String, String> form = Query.parse(text);
      return new Payload(Query.json(form), form);
    } catch (IllegalArgumentException notEncoded) {
      return new Payload(null, Map.of());
    }
  }

  private static JsonObject json(Request http) {
    try {
      return STRICT.fromJson(http.getBodyAsString(), JsonObject.class);
    } catch (JsonParseException notAnObject) {
      return null;
    }
  }

  /** UploadLog has its parameters in headers, and its body is the log. */
  private static JsonObject clsHeaders(Request http) {
    JsonObject parameters = new JsonObject();
    for (String name : new String[] {"TopicId", "HashKey", "CompressType"}) {
      String value = http.getHeader("X-CLS-" + name);
      if (value != null && !value.isEmpty()) {
        parameters.addProperty(name, value);
      }
    }
    return parameters;
  }
}
