package dev.lightsout.bench.cold;

import java.util.List;

/**
 * How a process is run.
 *
 * @param name in words
 * @param tls over TLS, else over plain HTTP
 * @param oneCore it has one core for itself, and the server the others
 * @param limited it is in a control group with {@link #LIMIT_MB} of memory
 */
record Condition(String name, boolean tls, boolean oneCore, boolean limited) {
  static final int LIMIT_MB = 128;

  static final Condition TLS = new Condition("TLS", true, false, false);
  static final List<Condition> ALL =
      List.of(
          new Condition("plain HTTP", false, false, false),
          TLS,
          new Condition("plain HTTP, one core", false, true, false),
          new Condition("TLS, one core", true, true, false),
          new Condition("TLS, " + LIMIT_MB + " MB", true, false, true));

  /** Of nothing but the protocol. */
  boolean isPlain() {
    return !oneCore && !limited;
  }
}
