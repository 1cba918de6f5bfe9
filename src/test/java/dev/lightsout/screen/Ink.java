package dev.lightsout.screen;

import dev.lightsout.plan.Outcome;

/** What text looks like where there are colours. */
public enum Ink {
  PLAIN(""),
  HEADING("1"),
  FAINT("2"),
  GOOD("32"),
  QUIET("36"),
  WAIT("33"),
  BAD("31");

  private final String code;

  Ink(String code) {
    this.code = code;
  }

  String paint(String text) {
    return code.isEmpty() || text.isEmpty() ? text : "\033[" + code + "m" + text + "\033[0m";
  }

  /** The colour of an outcome. */
  public static Ink of(Outcome outcome) {
    return switch (outcome) {
      case STOP_REQUESTED, WOULD_STOP -> GOOD;
      case ALREADY_STOPPED, SKIPPED, IGNORED -> QUIET;
      case BUSY, THROTTLED, NOT_TRIED, UNKNOWN -> WAIT;
      case REFUSED, NOT_FOUND, NOT_STOPPABLE, MFA_REQUIRED, DENIED, FAILED -> BAD;
    };
  }
}
