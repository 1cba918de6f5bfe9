package dev.lightsout.bench.cold;

import java.io.IOException;

/** A JVM that does nothing: the floor of every cold start. */
public final class EmptyProgram {
  private EmptyProgram() {}

  /** Says that it is there. */
  public static void main(String[] args) throws IOException {
    System.out.write(Mark.OVER);
    System.out.flush();
    System.in.read();
  }
}
