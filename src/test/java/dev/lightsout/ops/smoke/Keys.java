package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Credentials;
import java.util.function.UnaryOperator;

/** With which keys a case asks. */
enum Keys {
  RIGHT(keys -> keys),
  /** The id is right, and the signature is not. */
  WRONG_KEY(keys -> new Credentials(keys.secretId(), "not-the-secret-key", keys.token())),
  /** Of nobody, in the form of an id. */
  UNKNOWN_ID(keys -> new Credentials("AKID" + "0".repeat(32), "not-the-secret-key", keys.token())),
  WRONG_TOKEN(keys -> new Credentials(keys.secretId(), keys.secretKey(), "not-the-token"));

  private final UnaryOperator<Credentials> change;

  Keys(UnaryOperator<Credentials> change) {
    this.change = change;
  }

  Credentials of(Credentials right) {
    return change.apply(right);
  }
}
