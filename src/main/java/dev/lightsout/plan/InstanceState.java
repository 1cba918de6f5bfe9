package dev.lightsout.plan;

import static dev.lightsout.plan.Outcome.ALREADY_STOPPED;
import static dev.lightsout.plan.Outcome.BUSY;
import static dev.lightsout.plan.Outcome.NOT_STOPPABLE;

import java.util.Map;
import java.util.Optional;

/**
 * The states of both products ({@code InstanceState}, data types 213/15753 and HAI 2023-08-12) and
 * those that only error codes of {@code StopInstances} imply, each with what it means for a stop.
 */
final class InstanceState {
  private static final String RUNNING = "RUNNING";

  private static final Map<String, Outcome> WITHOUT_A_CALL =
      Map.ofEntries(
          Map.entry("STOPPED", ALREADY_STOPPED),
          Map.entry("STOPPING", ALREADY_STOPPED),
          Map.entry("STOPPED_NO_CHARGE", ALREADY_STOPPED),
          Map.entry("PENDING", BUSY),
          Map.entry("STARTING", BUSY),
          Map.entry("REBOOTING", BUSY),
          Map.entry("ENTER_RESCUE_MODE", BUSY),
          Map.entry("EXIT_RESCUE_MODE", BUSY),
          Map.entry("ENTER_SERVICE_LIVE_MIGRATE", BUSY),
          Map.entry("SERVICE_LIVE_MIGRATE", BUSY),
          Map.entry("EXIT_SERVICE_LIVE_MIGRATE", BUSY),
          Map.entry("SHUTDOWN", NOT_STOPPABLE),
          Map.entry("TERMINATING", NOT_STOPPABLE),
          Map.entry("TERMINATED", NOT_STOPPABLE),
          Map.entry("LAUNCH_FAILED", NOT_STOPPABLE),
          Map.entry("RESCUE_MODE", NOT_STOPPABLE),
          Map.entry("ARREARS", NOT_STOPPABLE),
          Map.entry("BANNING", NOT_STOPPABLE),
          Map.entry("CORRUPTED", NOT_STOPPABLE),
          Map.entry("FREEZING", NOT_STOPPABLE),
          Map.entry("ISOLATING", NOT_STOPPABLE));

  private InstanceState() {}

  /** Why it needs no stop, or must not get one; empty: stop it. */
  static Optional<Verdict> verdict(Instance instance, boolean wantsStopCharging) {
    String state = instance.state();
    if (RUNNING.equals(state)) {
      return running(instance);
    }
    return Optional.of(
        switch (WITHOUT_A_CALL.getOrDefault(String.valueOf(state), BUSY)) {
          case ALREADY_STOPPED ->
              isBeingStarted(instance)
                  ? Verdict.of(BUSY, underWay(instance))
                  : alreadyStopped(instance, wantsStopCharging);
          case NOT_STOPPABLE ->
              Verdict.of(
                  Outcome.NOT_STOPPABLE, "an instance that is " + state + " cannot be stopped");
          default -> Verdict.of(BUSY, busy(state));
        });
  }

  /** It is stopped or about to be, and not by us. */
  private static Verdict alreadyStopped(Instance instance, boolean wantsStopCharging) {
    return Verdict.of(
        ALREADY_STOPPED,
        Saving.stillCharged(instance, wantsStopCharging)
            .filter(reason -> wantsStopCharging && "STOPPED".equals(instance.state()))
            .orElse("it is " + instance.state() + " already"));
  }

  /** HAI has no STOPPING: a stop under way shows only in the latest operation. */
  private static Optional<Verdict> running(Instance instance) {
    if (!instance.isOperating()) {
      return Optional.empty();
    }
    return Optional.of(
        instance.lastOperationIsAStop()
            ? Verdict.of(ALREADY_STOPPED, "a stop is under way")
            : Verdict.of(BUSY, underWay(instance)));
  }

  /** Stopped for now, but something else than a stop is being done to it. */
  private static boolean isBeingStarted(Instance instance) {
    return instance.isOperating()
        && !instance.lastOperationIsAStop()
        && !"STOPPING".equals(instance.state());
  }

  private static String underWay(Instance instance) {
    return instance.latestOperation() == null
        ? "an operation is under way"
        : instance.latestOperation() + " is under way";
  }

  private static String busy(String state) {
    return WITHOUT_A_CALL.containsKey(String.valueOf(state))
        ? "it is " + state + ", another operation is under way"
        : "its state " + state + " is not known, so it may be in an operation";
  }
}
