package dev.lightsout.event;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.stream.Stream;

/**
 * Who may call by HTTP: one user with a password, by Basic authentication (RFC 7617), the only kind
 * that Cloud Monitor's callback can send (document 248/9066).
 *
 * @param user the user; null if nobody may
 * @param password the password; null if nobody may
 */
public record Webhook(String user, String password) {

  private static final String SCHEME = "Basic ";

  /**
   * Whether an Authorization header lets its sender in; takes the same time however wrong it is.
   */
  boolean admits(String authorization) {
    if (user == null || password == null || authorization == null) {
      return false;
    }
    if (!authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
      return false;
    }
    try {
      byte[] said = Base64.getDecoder().decode(authorization.substring(SCHEME.length()).trim());
      byte[] right = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
      return MessageDigest.isEqual(right, said);
    } catch (IllegalArgumentException notBase64) {
      return false;
    }
  }

  /** The password in every form in which a request carries it. */
  public Stream<String> secrets() {
    if (user == null || password == null) {
      return Stream.ofNullable(password);
    }
    byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return Stream.of(password, Base64.getEncoder().encodeToString(both));
  }

  /** Never the password. */
  @Override
  public String toString() {
    return "Webhook[…]";
  }
}
