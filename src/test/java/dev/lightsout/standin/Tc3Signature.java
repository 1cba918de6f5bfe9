package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;

/** TC3-HMAC-SHA256, as cloud.tencent.com/document/api/213/30654 has it. */
final class Tc3Signature {
  private static final String UNSIGNED = "UNSIGNED-PAYLOAD";

  private Tc3Signature() {}

  static boolean matches(Call call, Credential credential, String key, long timestamp) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC);
    return date.toString().equals(credential.date())
        && credential.signedHeaders().contains("host")
        && credential.signedHeaders().contains("content-type")
        && SignedHosts.of(call, credential.service()).stream()
            .map(host -> canonical(call, credential, host))
            .map(canonical -> signature(canonical, credential, key, timestamp))
            .anyMatch(credential.signature()::equals);
  }

  private static String canonical(Call call, Credential credential, String host) {
    StringBuilder headers = new StringBuilder();
    for (String name : credential.signedHeaders()) {
      String value = name.equals("host") ? host : call.header(name);
      String text = value == null ? "" : value.trim().toLowerCase(Locale.ROOT);
      headers.append(name).append(':').append(text).append('\n');
    }
    boolean unsigned = UNSIGNED.equals(call.header("X-TC-Content-SHA256"));
    return String.join(
        "\n",
        call.method(),
        call.url().path(),
        call.url().query(),
        headers,
        String.join(";", credential.signedHeaders()),
        Hashes.sha256(unsigned ? UNSIGNED.getBytes(UTF_8) : call.body()));
  }

  private static String signature(
      String canonical, Credential credential, String secretKey, long timestamp) {
    String toSign =
        String.join(
            "\n",
            "TC3-HMAC-SHA256",
            Long.toString(timestamp),
            credential.scope(),
            Hashes.sha256(canonical.getBytes(UTF_8)));
    byte[] key = ("TC3" + secretKey).getBytes(UTF_8);
    for (String part : credential.scope().split("/")) {
      key = Hashes.hmac("HmacSHA256", key, part);
    }
    return HexFormat.of().formatHex(Hashes.hmac("HmacSHA256", key, toSign));
  }
}
