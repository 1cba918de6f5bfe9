package dev.lightsout.plan;

import java.util.Objects;
import java.util.Optional;

/** What a look after a lost answer proves. */
public final class Settlement {
  private Settlement() {}

  /**
   * Judges by the instance before the stop and now.
   *
   * @return empty while nothing is proven: still running, or gone from sight
   */
  public static Optional<Verdict> judge(Instance before, Instance now, boolean wantsStopCharging) {
    if (showsOurStop(before, now)) {
      return Optional.of(
          Verdict.stopRequested(
              now.latestOperationRequestId(),
              null,
              "the answer was lost, but a look shows that the stop was taken"));
    }
    return stoppedByAnother(now, wantsStopCharging)
        .map(
            verdict ->
                Verdict.of(
                    Outcome.ALREADY_STOPPED,
                    "the answer was lost; " + verdict.reason() + ", perhaps by another caller"));
  }

  /** Whether it is stopped or stopping, when it was not we who did it. */
  public static Optional<Verdict> stoppedByAnother(Instance now, boolean wantsStopCharging) {
    return InstanceState.verdict(now, wantsStopCharging)
        .filter(verdict -> verdict.outcome() == Outcome.ALREADY_STOPPED);
  }

  /** Whether the request with this id is what the instance's latest operation came from. */
  public static boolean cameFrom(String requestId, Instance now) {
    return requestId != null
        && requestId.equals(now.latestOperationRequestId())
        && now.lastOperationIsAStop();
  }

  /**
   * CVM gives each operation the id of its request; HAI has none, so a change of the latest
   * operation to a stop must do. A stop that failed is no proof that anything will stop.
   */
  private static boolean showsOurStop(Instance before, Instance now) {
    if (!now.lastOperationIsAStop() || "FAILED".equals(now.latestOperationState())) {
      return false;
    }
    if (now.latestOperationRequestId() != null) {
      return !now.latestOperationRequestId().equals(before.latestOperationRequestId());
    }
    return !Objects.equals(before.latestOperation(), now.latestOperation())
        || !Objects.equals(before.latestOperationState(), now.latestOperationState());
  }
}
