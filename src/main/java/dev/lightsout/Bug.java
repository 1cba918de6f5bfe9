package dev.lightsout;

import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;

/** A failure of ours, as far as it may be told: its message may hold a secret. */
final class Bug {
  private Bug() {}

  /** Before anything was sent. */
  static Verdict before(Throwable e) {
    return Verdict.of(Outcome.FAILED, inside(e) + "; nothing was sent").withRetryable(true);
  }

  /** Once stops may have been sent: what was not reported yet may have been stopped or not. */
  static Verdict after(Throwable e) {
    return Verdict.of(Outcome.UNKNOWN, inside(e) + ": look whether it was stopped");
  }

  /** Where it happened. */
  static String place(Throwable e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : String.valueOf(trace[0]);
  }

  /** That it happened, in words. */
  static String inside(Throwable e) {
    return "the function failed inside (" + e.getClass().getSimpleName() + " at " + place(e) + ")";
  }
}
