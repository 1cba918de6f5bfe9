package dev.lightsout.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;

/**
 * How a stop that was taken ended. {@code LatestOperationState} SUCCESS is no proof, since it is
 * recorded while an instance is STOPPING still; its state is.
 *
 * @param taken the verdict when the stop was taken, with the instance before it: ours if it is
 *     STOP_REQUESTED, else another caller's that was under way
 * @param wantsStopCharging whether the order wants it to cost nothing once stopped
 * @param since when our stop was sent, or another caller's first seen
 */
public record Ending(Verdict taken, boolean wantsStopCharging, Instant since) {
  private static final Set<String> STOPPED = Set.of("STOPPED", "STOPPED_NO_CHARGE");
  private static final Set<String> ON_THE_WAY = Set.of("RUNNING", "STOPPING");
  private static final String FAILED = "FAILED";

  /** How an instance looked. */
  public record Seen(Instance instance, Instant at) {}

  /** Whether there is an end to wait for. */
  public static boolean isAwaited(Verdict verdict) {
    Instance seen = verdict.after() == null ? verdict.before() : verdict.after();
    return switch (verdict.outcome()) {
      case STOP_REQUESTED -> true;
      case ALREADY_STOPPED -> seen != null && ON_THE_WAY.contains(seen.state());
      default -> false;
    };
  }

  /** What a look says of it; empty: it is still under way. */
  public Optional<Verdict> shownBy(Instance now, Instant at) {
    if (STOPPED.contains(String.valueOf(now.state()))) {
      return Optional.of(stopped(now, at));
    }
    if (isStopThatFailed(now)) {
      return Optional.of(isOurs() ? failed(now) : stillRunning(now, ", but that stop failed"));
    }
    return isStartedAgain(now) ? Optional.of(startedAgain(now)) : Optional.empty();
  }

  /**
   * What is true if no look shows an end in time.
   *
   * @param last how it was seen last; null if no look saw it
   * @param lastLook when the last look was
   */
  public Verdict stillOpen(Seen last, Instant lastLook) {
    if (last == null) {
      return taken.because(taken.reason() + "; no look showed what became of it");
    }
    Instance now = last.instance();
    boolean isUnderWay = now.isOperating() && now.lastOperationIsAStop();
    if (!isOurs() && "RUNNING".equals(now.state()) && !isUnderWay) {
      return stillRunning(now, "");
    }
    boolean isLatest = !last.at().isBefore(lastLook);
    StringJoiner reason = new StringJoiner("; ").add(taken.reason());
    reason.add(
        isLatest
            ? "still " + now.state() + " " + seconds(last.at()) + " later"
            : "last seen "
                + now.state()
                + " "
                + seconds(last.at())
                + " later, and by no look since");
    Saving.released(taken.before(), now).ifPresent(reason::add);
    return taken.because(reason.toString()).withAfter(now);
  }

  private Verdict stopped(Instance now, Instant at) {
    StringJoiner reason = new StringJoiner("; ");
    Saving.stillCharged(now, wantsStopCharging).ifPresent(reason::add);
    reason.add(taken.reason());
    reason.add(now.state() + (isOurs() ? " after " + seconds(at) : "") + by(now));
    if (now.isNoLongerCharged()) {
      reason.add("no longer charged");
    }
    Saving.released(taken.before(), now).ifPresent(reason::add);
    Verdict stopped = taken.because(reason.toString()).withAfter(now);
    return isOurs() ? stopped.verifiedAfter(Duration.between(since, at)) : stopped;
  }

  private boolean isOurs() {
    return taken.outcome() == Outcome.STOP_REQUESTED;
  }

  /** CVM gives each operation the id of its request; HAI does not. */
  private String by(Instance now) {
    String request = now.latestOperationRequestId();
    if (request == null || !now.lastOperationIsAStop()) {
      return "";
    }
    if (!isOurs() || !request.equals(taken.trace().requestId())) {
      return " by another stop, request " + request;
    }
    // Where the answer was lost, the id is that of the stop which a look showed.
    boolean isFromAnAnswer = taken.after() == null;
    return isFromAnAnswer ? " by this stop" : " by request " + request + ", perhaps this one";
  }

  /** Without a request id, one that failed before looks the same: it must have changed since. */
  private boolean isStopThatFailed(Instance now) {
    if (!now.lastOperationIsAStop() || !FAILED.equals(now.latestOperationState())) {
      return false;
    }
    return isOurs() && now.latestOperationRequestId() != null
        ? now.latestOperationRequestId().equals(taken.trace().requestId())
        : taken.before() != null && now.isInAnotherOperationThan(taken.before());
  }

  private Verdict failed(Instance now) {
    Verdict failed =
        Verdict.of(
            Outcome.FAILED,
            taken.reason() + ", but the stop failed: it is " + now.state() + " still");
    return failed
        .withAdvice("look at it in the console; a CVM instance may need StopType SOFT_FIRST")
        .withBefore(taken.before())
        .withAfter(now)
        .withTrace(taken.trace());
  }

  /** Somebody else's stop came to nothing, and ours was not sent. */
  private Verdict stillRunning(Instance now, String why) {
    return Verdict.of(
            Outcome.BUSY, taken.reason() + why + "; it is " + now.state() + ", nothing was sent")
        .withBefore(taken.before())
        .withAfter(now)
        .withTrace(taken.trace());
  }

  private boolean isStartedAgain(Instance now) {
    Instance before = taken.before();
    boolean isNewOperation =
        before == null
            || !Objects.equals(before.latestOperation(), now.latestOperation())
            || !Objects.equals(before.latestOperationRequestId(), now.latestOperationRequestId());
    return isNewOperation
        && !"STOPPING".equals(now.state())
        && now.latestOperation() != null
        && !now.lastOperationIsAStop();
  }

  private Verdict startedAgain(Instance now) {
    String request =
        now.latestOperationRequestId() == null ? "" : ", request " + now.latestOperationRequestId();
    return taken
        .because(
            taken.reason()
                + "; since then somebody else's "
                + now.latestOperation()
                + request
                + ": it is "
                + now.state())
        .withAfter(now);
  }

  private String seconds(Instant at) {
    return String.format(Locale.ROOT, "%.1f s", Duration.between(since, at).toMillis() / 1000.0);
  }
}
