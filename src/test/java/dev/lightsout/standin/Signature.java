package dev.lightsout.standin;

import java.time.Instant;
import java.util.Optional;

/** Who is calling, and whether it is them. */
record Signature(Secret secret) {
  private static final long SKEW_SECONDS = 300;

  /** Checks against the system's time: a client signs with the real one. */
  void check(Call call) {
    Optional<Credential> credential = call.credential();
    if (credential.isEmpty() && !call.form().containsKey("Signature")) {
      throw Refusal.of(
          "AuthFailure.InvalidAuthorization",
          "The request header `Authorization` does not meet the standard of Tencent Cloud.");
    }
    long timestamp = timestamp(call);
    if (Math.abs(Instant.now().getEpochSecond() - timestamp) > SKEW_SECONDS) {
      throw Refusal.of(
          "AuthFailure.SignatureExpire",
          "Signature expired. Timestamp and server time cannot differ by more than five minutes.");
    }
    if (!secret.id().equals(call.secretId())) {
      throw Refusal.of(
          "AuthFailure.SecretIdNotFound",
          "The SecretId is not found, please ensure that your SecretId is correct.");
    }
    if (!credential
        .map(it -> Tc3Signature.matches(call, it, secret.key(), timestamp))
        .orElseGet(() -> FormSignature.matches(call, secret.key()))) {
      throw Refusal.of(
          "AuthFailure.SignatureFailure",
          "The provided credentials could not be validated. Please check your signature is"
              + " correct.");
    }
    if (!secret.accepts(call.token())) {
      throw Refusal.of("AuthFailure.TokenFailure", "Token error.");
    }
  }

  private static long timestamp(Call call) {
    if (call.timestamp() == null) {
      throw Shape.missing("Timestamp");
    }
    try {
      return Long.parseLong(call.timestamp());
    } catch (NumberFormatException notSeconds) {
      throw Shape.wrongType("Timestamp");
    }
  }
}
