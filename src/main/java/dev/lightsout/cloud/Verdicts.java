package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Accepted;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;

/** The verdicts that follow from a reply to a stop call, in words. */
final class Verdicts {
  private static final String NOT_SETTLED = ", and looks could not settle whether it was stopped";

  private Verdicts() {}

  static Verdict planned() {
    return Verdict.of(Outcome.WOULD_STOP, "it is RUNNING and would be stopped");
  }

  static Verdict accepted(Accepted accepted) {
    return Verdict.stopRequested(
        accepted.requestId(), accepted.taskId(), "it was RUNNING and the API took the stop");
  }

  static Verdict dryRunAccepted(Accepted accepted) {
    return Verdict.of(Outcome.WOULD_STOP, "it is RUNNING and the API took the dry run")
        .withTrace(Verdict.Trace.ofRequest(accepted.requestId(), accepted.taskId()));
  }

  static Verdict dryRunLost(String why) {
    return Verdict.of(Outcome.FAILED, why + "; it was a dry run, so nothing was stopped")
        .withRetryable(true);
  }

  static Verdict unsent(Unsent<?> unsent) {
    return Verdict.of(
            Outcome.FAILED, "no connection could be made, nothing was sent: " + unsent.why())
        .withRetryable(true);
  }

  static Verdict notTried() {
    return Verdict.of(Outcome.NOT_TRIED, "the deadline came first; nothing was sent");
  }

  static Verdict lost(String why) {
    return Verdict.of(Outcome.UNKNOWN, why + NOT_SETTLED)
        .withAdvice("look at the instance; another delivery stops it if it still runs");
  }

  /** Of a code that does not prove whether the cloud acted, if looks do not either. */
  static Verdict unlessSettled(Verdict coded) {
    return coded.outcome() == Outcome.UNKNOWN
        ? lost(coded.reason()).withTrace(coded.trace())
        : coded.because(coded.reason() + NOT_SETTLED);
  }

  /** Of one among several, when the look that should tell them apart failed too. */
  static Verdict unclear(Rejected<?> rejected) {
    return Verdict.of(
            Outcome.UNKNOWN,
            "its call was refused because of one of its instances, and the look that should tell which"
                + " failed")
        .withTrace(trace(rejected));
  }

  /** Of the calls after one that the product will refuse alike. */
  static Verdict notSentEither(Verdict refused) {
    return refused
        .because(refused.reason() + "; not sent, since it would be refused alike")
        .withTrace(refused.trace().ofAnother());
  }

  static Verdict.Trace trace(Rejected<?> rejected) {
    return Verdict.Trace.ofError(rejected.code(), rejected.message(), rejected.requestId());
  }
}
