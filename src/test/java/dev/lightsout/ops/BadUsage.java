package dev.lightsout.ops;

/** Something that whoever runs a script must put right first: nothing was done. Exit code 2. */
public final class BadUsage extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param message names what is wrong, its value and what would be right
   */
  public BadUsage(String message) {
    super(message, null, false, false);
  }
}
