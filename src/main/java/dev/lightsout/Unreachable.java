package dev.lightsout;

import java.io.IOException;

/** There was no connection, so nothing was sent, and sending it again sends it once. */
final class Unreachable extends IOException {
  private static final long serialVersionUID = 1L;

  Unreachable(String sentence, IOException cause) {
    super(sentence, cause);
  }
}
