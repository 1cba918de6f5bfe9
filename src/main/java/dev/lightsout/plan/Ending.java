package dev.lightsout.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a stop that was taken ended. {@code LatestOperationState} SUCCESS is no proof, since it is
 * recorded while an instance is STOPPING still; its state is.
 *
 * @param taken the verdict when the stop was taken, with the instance before it
 * @param wantsStopCharging whether the order wants it to cost nothing once stopped
 */
public record Ending(Verdict taken, boolean wantsStopCharging) {
  private static final Set<String> STOPPED = Set.of("STOPPED", "STOPPED_NO_CHARGE");
  private static final Set<String> ON_THE_WAY = Set.of("RUNNING", "STOPPING");

  /** Whether there is an end to wait for: a stop was taken, ours or another, and is under way. */
  public static boolean isAwaited(Verdict verdict) {
    Instance seen = verdict.after() == null ? verdict.before() : verdict.after();
    return switch (verdict.outcome()) {
      case STOP_REQUESTED -> true;
      case ALREADY_STOPPED -> seen != null && ON_THE_WAY.contains(seen.state());
      default -> false;
    };
  }

  /**
   * What a look says of it.
   *
   * @param time how long ago the stop was taken
   * @return empty: it is still under way
   */
  public Optional<Verdict> shownBy(Instance now, Duration time) {
    if (STOPPED.contains(String.valueOf(now.state()))) {
      return Optional.of(stopped(now, time));
    }
    if (isOurs(now) && "FAILED".equals(now.latestOperationState())) {
      return Optional.of(failed(now));
    }
    return isStartedAgain(now) ? Optional.of(startedAgain(now)) : Optional.empty();
  }

  /**
   * What is true if no look shows an end in time.
   *
   * @param last how it looked last; null if no look saw it
   */
  public Verdict stillOpen(Instance last, Duration time) {
    if (last == null) {
      return taken.because(taken.reason() + "; no look could show what became of it");
    }
    return taken
        .because(taken.reason() + "; still " + last.state() + " " + seconds(time) + " later")
        .withAfter(last);
  }

  private Verdict stopped(Instance now, Duration time) {
    List<String> sentences = new ArrayList<>();
    charge(now).ifPresent(sentences::add);
    sentences.add(taken.reason());
    sentences.add(now.state() + " after " + seconds(time) + by(now));
    if (now.isNoLongerCharged()) {
      sentences.add("no longer charged");
    }
    String address = taken.before() == null ? null : taken.before().publicIp();
    if (address != null && !address.equals(now.publicIp())) {
      sentences.add("its public address " + address + " was released");
    }
    return taken.because(String.join("; ", sentences)).withAfter(now).verifiedAfter(time);
  }

  private Optional<String> charge(Instance now) {
    if (now.isPaidAhead()) {
      return Optional.of("stopped but still charged: it is " + now.chargeType());
    }
    if (!now.isStillCharged()) {
      return Optional.empty();
    }
    return Optional.of(
        "stopped but still charged: "
            + (wantsStopCharging
                ? "StopChargingMode is " + now.stopChargingMode()
                : "the order does not ask for StoppedMode STOP_CHARGING"));
  }

  /** CVM gives each operation the id of its request; HAI does not. */
  private String by(Instance now) {
    String request = now.latestOperationRequestId();
    if (request == null || !now.lastOperationIsAStop()) {
      return "";
    }
    return isOurs(now) ? " by this stop" : " by another stop, request " + request;
  }

  private Verdict failed(Instance now) {
    Verdict failed =
        Verdict.of(
            Outcome.FAILED,
            taken.reason() + ", but the stop failed: it is " + now.state() + " still");
    return failed
        .withAdvice("stop it with StopType SOFT_FIRST, which turns it off if its system does not")
        .withBefore(taken.before())
        .withAfter(now)
        .withTrace(taken.trace());
  }

  private boolean isOurs(Instance now) {
    if (taken.outcome() != Outcome.STOP_REQUESTED || !now.lastOperationIsAStop()) {
      return false;
    }
    return now.latestOperationRequestId() == null
        || now.latestOperationRequestId().equals(taken.trace().requestId());
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

  private static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }
}
