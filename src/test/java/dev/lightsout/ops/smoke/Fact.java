package dev.lightsout.ops.smoke;

/**
 * One thing that a cloud's answer says.
 *
 * @param name what it is about
 * @param value what it is, free of ids, times and messages
 * @param rule how it is compared
 */
record Fact(String name, String value, Rule rule) {

  /** How a fact of the cloud is held against the stand-in's. */
  enum Rule {
    /** The same. */
    EQUAL,
    /**
     * The type of a field: null goes with every type, and more fields than expected are no harm.
     */
    TYPE,
    /** Steps, some of which the cloud may have taken unseen; none in another order, or unknown. */
    STEPS,
    /** A figure, told and never compared. */
    MEASURED
  }

  /** Between the steps of {@link Rule#STEPS}. */
  static final String THEN = " → ";

  static Fact equal(String name, Object value) {
    return new Fact(name, String.valueOf(value), Rule.EQUAL);
  }

  static Fact measured(String name, Object value) {
    return new Fact(name, String.valueOf(value), Rule.MEASURED);
  }
}
