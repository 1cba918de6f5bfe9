package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.http.Request;
import com.github.tomakehurst.wiremock.http.RequestMethod;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import java.net.URI;

/** The parameters of a request, wherever its content type puts them. */
record Payload(JsonObject parameters, boolean loose) {
  private static final Gson STRICT = new GsonBuilder().setStrictness(Strictness.STRICT).create();

  static Payload of(Request http) {
    if (http.getMethod().equals(RequestMethod.GET)) {
      return new Payload(Query.parse(URI.create(http.getUrl()).getRawQuery()), true);
    }
    String type = http.getHeader("Content-Type");
    if (type != null && type.startsWith("application/octet-stream")) {
      return new Payload(clsHeaders(http), false);
    }
    try {
      return new Payload(STRICT.fromJson(http.getBodyAsString(), JsonObject.class), false);
    } catch (JsonParseException notAnObject) {
      return new Payload(null, false);
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
