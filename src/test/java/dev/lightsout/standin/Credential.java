package dev.lightsout.standin;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the Authorization header of TC3-HMAC-SHA256 says. */
record Credential(
    String secretId, String date, String service, List<String> signedHeaders, String signature) {

  private static final Pattern AUTHORIZATION =
      Pattern.compile(
          "TC3-HMAC-SHA256 +Credential=([^/, ]+)/(\\d{4}-\\d{2}-\\d{2})/([^/, ]+)/tc3_request, *"
              + "SignedHeaders=([^, ]+), *Signature=([0-9a-f]{64})");

  static Optional<Credential> of(String authorization) {
    if (authorization == null) {
      return Optional.empty();
    }
    Matcher parts = AUTHORIZATION.matcher(authorization.trim());
    if (!parts.matches()) {
      return Optional.empty();
    }
    return Optional.of(
        new Credential(
            parts.group(1),
            parts.group(2),
            parts.group(3),
            Arrays.asList(parts.group(4).split(";")),
            parts.group(5)));
  }

  String scope() {
    return date + "/" + service + "/tc3_request";
  }
}
