package dev.lightsout.invoke;

/** Bad usage or settings; the message says what is right. */
final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BadUsage(String message) {
    super(message, null, false, false);
  }
}
