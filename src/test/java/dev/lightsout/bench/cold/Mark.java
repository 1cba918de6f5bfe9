package dev.lightsout.bench.cold;

/**
 * The bytes that a program puts on its standard output, between its lines, to say how far it is.
 * They are constants of the compiler, so that no program loads a class for them.
 */
final class Mark {
  /** The function has been made, and is handed the event. */
  static final int HANDED_OVER = 0x02;

  /** All is done; the program waits to be ended, so that its process can be looked at. */
  static final int OVER = 0x04;

  private Mark() {}
}
