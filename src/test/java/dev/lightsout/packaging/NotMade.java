package dev.lightsout.packaging;

/** The package could not be made, or what was made is not good enough. Exit code 1. */
final class NotMade extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message what was expected and what came
   */
  NotMade(String message) {
    super(message, null, false, false);
  }
}
