package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.Arrays;

/**
 * What is sent back.
 *
 * @param status 0 if nothing is
 * @param answer the "Response" object, null if it is not sent whole
 */
record Reply(int status, JsonObject answer, ResponseDefinitionBuilder http) {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  static Reply of(JsonObject response) {
    return new Reply(200, response, http(200, body(response), "application/json"));
  }

  /** An answer that is none. */
  static Reply lost(int status, String body) {
    return new Reply(status, null, http(status, body.getBytes(UTF_8), null));
  }

  /** Jetty sends what there is, finds that it promised more, and closes the connection. */
  static Reply truncated(Call call) {
    JsonObject response = new JsonObject();
    response.addProperty("RequestId", call.requestId());
    byte[] whole = body(response);
    byte[] half = Arrays.copyOf(whole, whole.length / 2);
    ResponseDefinitionBuilder http =
        http(200, half, "application/json")
            .withHeader("Content-Length", Integer.toString(whole.length));
    return new Reply(200, null, http);
  }

  Reply header(String name, String value) {
    http.withHeader(name, value);
    return this;
  }

  Reply inPieces(int pieces, Duration time) {
    http.withChunkedDribbleDelay(pieces, Math.toIntExact(time.toMillis()));
    return this;
  }

  private static byte[] body(JsonObject response) {
    JsonObject envelope = new JsonObject();
    envelope.add("Response", response);
    return GSON.toJson(envelope).getBytes(UTF_8);
  }

  private static ResponseDefinitionBuilder http(int status, byte[] body, String type) {
    ResponseDefinitionBuilder http =
        new ResponseDefinitionBuilder().withStatus(status).withBody(body);
    return type == null ? http : http.withHeader("Content-Type", type);
  }
}
