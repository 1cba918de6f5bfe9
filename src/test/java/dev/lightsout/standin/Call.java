package dev.lightsout.standin;

import com.github.tomakehurst.wiremock.http.Request;
import com.google.gson.JsonObject;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A request as it came in, read but not yet judged. */
record Call(String requestId, Instant at, Payload payload, byte[] body, Request http) {

  static Call of(Request http, Instant at) {
    byte[] body = http.getBody() == null ? new byte[0] : http.getBody();
    return new Call(UUID.randomUUID().toString(), at, Payload.of(http), body, http);
  }

  String action() {
    return common("Action");
  }

  String version() {
    return common("Version");
  }

  String region() {
    return common("Region");
  }

  String token() {
    return common("Token");
  }

  String language() {
    return common("Language");
  }

  String timestamp() {
    return common("Timestamp");
  }

  /** Null if nobody did. */
  String secretId() {
    return credential().map(Credential::secretId).orElse(form().get("SecretId"));
  }

  /** Null if the body is not what its content type says. */
  JsonObject parameters() {
    return payload.parameters();
  }

  /** A query or form, by name; empty for JSON. */
  Map<String, String> form() {
    return payload.form();
  }

  Optional<Credential> credential() {
    return Credential.of(header("Authorization"));
  }

  String method() {
    return http.getMethod().getName();
  }

  Url url() {
    return Url.of(http);
  }

  /** Null if the header is absent or empty. */
  String header(String name) {
    String value = http.getHeader(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /** TC3 has the common parameters in headers, the older signatures have them in the form. */
  private String common(String name) {
    String value = header("X-TC-" + name);
    return value == null && header("Authorization") == null ? form().get(name) : value;
  }
}
