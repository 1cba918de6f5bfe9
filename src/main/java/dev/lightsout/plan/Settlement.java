package dev.lightsout.plan;

import dev.lightsout.plan.Verdict.Trace;
import java.util.Optional;

/** What a look after a stop proves, where the answer to it does not tell. */
public final class Settlement {
  private Settlement() {}

  /**
   * The answer was lost.
   *
   * @param requestId the stop's own, where as much of the answer came; else null
   * @param before the instance before the stop
   * @param now the instance as it looks now
   * @return empty while nothing is proven: still running, or in another operation
   */
  public static Optional<Verdict> ofALostAnswer(
      Instance before, Instance now, String requestId, boolean wantsStopCharging) {
    if (showsANewStop(before, now) && !isAnothers(now, requestId)) {
      return Optional.of(
          Verdict.stopRequested(
              now.latestOperationRequestId(),
              null,
              "the answer was lost, but a look shows a new stop, most likely this one"));
    }
    return stopped(now, wantsStopCharging)
        .map(
            verdict ->
                verdict.because(
                    "the answer was lost; " + verdict.reason() + ", perhaps by another caller"));
  }

  /**
   * The call was refused, alone or with others.
   *
   * @param trace the refusal
   * @param now the instance as it looks now
   * @return empty if it is neither stopped nor stopping
   */
  public static Optional<Verdict> ofARefusal(Trace trace, Instance now, boolean wantsStopCharging) {
    boolean refusedButDone =
        trace.requestId() != null
            && trace.requestId().equals(now.latestOperationRequestId())
            && now.lastOperationIsAStop();
    if (refusedButDone) {
      return Optional.of(
          Verdict.stopRequested(
              trace.requestId(), null, "the call was refused, but took effect on this one"));
    }
    return stopped(now, wantsStopCharging);
  }

  private static Optional<Verdict> stopped(Instance now, boolean wantsStopCharging) {
    return InstanceState.verdict(now, wantsStopCharging)
        .filter(verdict -> verdict.outcome() == Outcome.ALREADY_STOPPED);
  }

  private static boolean isAnothers(Instance now, String requestId) {
    String latest = now.latestOperationRequestId();
    return requestId != null && latest != null && !requestId.equals(latest);
  }

  /** A stop that failed is no proof that anything will stop. */
  private static boolean showsANewStop(Instance before, Instance now) {
    return now.lastOperationIsAStop()
        && !"FAILED".equals(now.latestOperationState())
        && now.isInAnotherOperationThan(before);
  }
}
