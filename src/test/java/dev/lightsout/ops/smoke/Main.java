package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Script;

/** The process that {@code scripts/smoke} starts. */
public final class Main {
  private Main() {}

  /** Runs it and ends the process with its exit code. */
  public static void main(String[] words) {
    Script.main(shell -> new Smoke(shell, Boolean.getBoolean("lights-out.asks")), words);
  }
}
