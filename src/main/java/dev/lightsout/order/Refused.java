package dev.lightsout.order;

/**
 * Asked for something that cannot be read as one clear order: nothing is stopped.
 *
 * @param kind what is wrong with it, for who must answer in a number
 * @param reason what is wrong, with the field, the value and what would be right
 */
public record Refused(Kind kind, String reason) implements Instruction {

  /** What is wrong. */
  public enum Kind {
    /** It cannot be read, or not clearly. */
    MALFORMED,
    /** Nobody knows who sent it. */
    UNAUTHENTICATED,
    /** It is larger than anything that can be meant. */
    TOO_LARGE
  }

  /** It cannot be read, or not clearly. */
  public Refused(String reason) {
    this(Kind.MALFORMED, reason);
  }

  /** Nobody knows who sent it. */
  public static Refused unauthenticated(String reason) {
    return new Refused(Kind.UNAUTHENTICATED, reason);
  }

  /** It is larger than anything that can be meant. */
  public static Refused tooLarge(String reason) {
    return new Refused(Kind.TOO_LARGE, reason);
  }
}
