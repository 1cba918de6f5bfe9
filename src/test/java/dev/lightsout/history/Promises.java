package dev.lightsout.history;

/** Holds what was said against what was done. */
final class Promises {
  private Promises() {}

  /**
   * Of a history that happened.
   *
   * @throws Broken if one was not kept
   */
  static void hold(Happening happening) {
    Evidence evidence = new Evidence(happening);
    OnTheWire.check(evidence);
    Complete.check(evidence);
    Truthful.check(evidence);
    Acknowledged.check(evidence);
    InTheTopic.check(evidence);
    Respectful.check(evidence);
  }
}
