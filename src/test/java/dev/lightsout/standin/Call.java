package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.http.Request;
import com.google.gson.JsonObject;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A request as it came in, read but not yet judged.
 *
 * @param parameters null if the body is not what its content type says
 * @param loose whether every value is text, as in a query
 */
record Call(
    String requestId, Instant at, JsonObject parameters, boolean loose, byte[] body, Request http) {

  static Call of(Request http, Instant at) {
    Payload payload = Payload.of(http);
    return new Call(
        UUID.randomUUID().toString(),
        at,
        payload.parameters(),
        payload.loose(),
        http.getBody() == null ? new byte[0] : http.getBody(),
        http);
  }

  String action() {
    return header("X-TC-Action");
  }

  String version() {
    return header("X-TC-Version");
  }

  String region() {
    return header("X-TC-Region");
  }

  String token() {
    return header("X-TC-Token");
  }

  String language() {
    return header("X-TC-Language");
  }

  Optional<Credential> credential() {
    return Credential.of(header("Authorization"));
  }

  /** The query as it was sent, which is how it was signed. */
  String query() {
    String query = URI.create(http.getUrl()).getRawQuery();
    return query == null ? "" : query;
  }

  String path() {
    return URI.create(http.getUrl()).getRawPath();
  }

  /** Null if the header is absent or empty. */
  String header(String name) {
    String value = http.getHeader(name);
    return value == null || value.isEmpty() ? null : value;
  }
}
