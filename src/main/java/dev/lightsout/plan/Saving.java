package dev.lightsout.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a stop saved, and what it cost, in words. */
final class Saving {
  private Saving() {}

  /** Why a stopped instance costs as much as before; empty: it does not, or nobody knows. */
  static Optional<String> stillCharged(Instance stopped, boolean wantsStopCharging) {
    if (stopped.isPaidAhead()) {
      return Optional.of("stopped but still charged: it is " + stopped.chargeType());
    }
    if (!stopped.isStillCharged()) {
      return Optional.empty();
    }
    return Optional.of(
        "stopped but still charged: "
            + (wantsStopCharging
                ? "StopChargingMode is " + stopped.stopChargingMode()
                : "the order does not ask for StoppedMode STOP_CHARGING"));
  }

  /** The public addresses that it had and has no more; an elastic one stays. */
  static Optional<String> released(Instance before, Instance now) {
    List<String> released = new ArrayList<>(before == null ? List.of() : before.publicIps());
    released.removeAll(now.publicIps());
    return switch (released.size()) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of("its public address " + released.get(0) + " was released");
      default ->
          Optional.of("its public addresses " + String.join(", ", released) + " were released");
    };
  }
}
