package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** TC3-HMAC-SHA256, as cloud.tencent.com/document/api/213/30654 has it. */
final class Signature {
  private static final String ALGORITHM = "TC3-HMAC-SHA256";
  private static final long SKEW_SECONDS = 300;

  private final Secret secret;

  Signature(Secret secret) {
    this.secret = secret;
  }

  /** Checks against the system's time: the client signs with the real one. */
  void check(Call call) {
    Credential credential = call.credential().orElseThrow(Signature::unsigned);
    long timestamp = timestamp(call);
    if (Math.abs(Instant.now().getEpochSecond() - timestamp) > SKEW_SECONDS) {
      throw Refusal.of(
          "AuthFailure.SignatureExpire",
          "Signature expired. Timestamp and server time cannot differ by more than five minutes.");
    }
    if (!secret.id().equals(credential.secretId())) {
      throw Refusal.of(
          "AuthFailure.SecretIdNotFound",
          "The SecretId is not found, please ensure that your SecretId is correct.");
    }
    if (!dated(credential, timestamp) || !signed(call, credential, timestamp)) {
      throw Refusal.of(
          "AuthFailure.SignatureFailure",
          "The provided credentials could not be validated. Please check your signature is"
              + " correct.");
    }
    if (!secret.accepts(call.token())) {
      throw Refusal.of("AuthFailure.TokenFailure", "Token error.");
    }
  }

  private static Refusal unsigned() {
    return Refusal.of(
        "AuthFailure.InvalidAuthorization",
        "The request header `Authorization` does not meet the standard of Tencent Cloud.");
  }

  private static long timestamp(Call call) {
    String timestamp = call.header("X-TC-Timestamp");
    if (timestamp == null) {
      throw Shape.missing("Timestamp");
    }
    try {
      return Long.parseLong(timestamp);
    } catch (NumberFormatException notSeconds) {
      throw Shape.wrongType("Timestamp");
    }
  }

  private static boolean dated(Credential credential, long timestamp) {
    LocalDate date = LocalDate.ofInstant(Instant.ofEpochSecond(timestamp), ZoneOffset.UTC);
    return date.toString().equals(credential.date());
  }

  private boolean signed(Call call, Credential credential, long timestamp) {
    boolean signsWhatItMust =
        credential.signedHeaders().contains("host")
            && credential.signedHeaders().contains("content-type");
    return signsWhatItMust
        && SignedHosts.of(call, credential).stream()
            .map(host -> canonical(call, credential, host))
            .map(canonical -> signature(canonical, credential, timestamp))
            .anyMatch(credential.signature()::equals);
  }

  private static String canonical(Call call, Credential credential, String host) {
    StringBuilder headers = new StringBuilder();
    for (String name : credential.signedHeaders()) {
      String value = name.equals("host") ? host : call.http().getHeader(name);
      headers
          .append(name)
          .append(':')
          .append(value == null ? "" : value.trim().toLowerCase(Locale.ROOT))
          .append('\n');
    }
    return String.join(
        "\n",
        call.http().getMethod().getName(),
        call.path(),
        call.query(),
        headers,
        String.join(";", credential.signedHeaders()),
        sha256(payload(call)));
  }

  private static byte[] payload(Call call) {
    String unsigned = "UNSIGNED-PAYLOAD";
    return unsigned.equals(call.header("X-TC-Content-SHA256")) ? unsigned.getBytes(UTF_8) : call.body();
  }

  private String signature(String canonical, Credential credential, long timestamp) {
    byte[] key = hmac(("TC3" + secret.key()).getBytes(UTF_8), credential.date());
    for (String part : new String[] {credential.service(), "tc3_request"}) {
      key = hmac(key, part);
    }
    String toSign =
        String.join(
            "\n",
            ALGORITHM,
            Long.toString(timestamp),
            credential.scope(),
            sha256(canonical.getBytes(UTF_8)));
    return HexFormat.of().formatHex(hmac(key, toSign));
  }

  private static byte[] hmac(byte[] key, String text) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(key, "HmacSHA256"));
      return mac.doFinal(text.getBytes(UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException(missing);
    }
  }
}
