package dev.lightsout.history;

/** A promise that was not kept. */
final class Broken extends AssertionError {
  private static final long serialVersionUID = 1L;

  private Broken(String message) {
    super(message);
  }

  /** Unless it holds. */
  static void unless(boolean holds, String promise, Delivery delivery, Object what) {
    if (!holds) {
      throw new Broken(promise + "\n    but: " + what + "\n    " + delivery);
    }
  }
}
