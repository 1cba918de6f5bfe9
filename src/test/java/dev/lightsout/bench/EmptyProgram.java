package dev.lightsout.bench;

/** A JVM that starts and ends: the floor of every cold start. */
public final class EmptyProgram {
  private EmptyProgram() {}

  /** Does nothing. */
  public static void main(String[] args) {}
}
