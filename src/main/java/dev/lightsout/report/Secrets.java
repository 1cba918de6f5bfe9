package dev.lightsout.report;

import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What must never be printed. Error messages of a cloud, a proxy or an HTTP client may quote the
 * headers of a request, and with them its keys.
 */
public final class Secrets {

  /** A short one, such as a user's, would blot out half of a row and hides nothing. */
  private static final int SHORTEST = 6;

  private final List<String> secrets;

  /** Hides these; null and short ones are left out. */
  public Secrets(Collection<String> secrets) {
    this.secrets =
        secrets.stream()
            .filter(Objects::nonNull)
            .filter(secret -> secret.length() >= SHORTEST)
            .distinct()
            .toList();
  }

  /** The text with each secret in it replaced. */
  String hiddenIn(String text) {
    String hidden = text;
    for (String secret : secrets) {
      hidden = hidden.replace(secret, "[secret]");
    }
    return hidden;
  }
}
