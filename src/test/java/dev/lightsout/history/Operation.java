package dev.lightsout.history;

import dev.lightsout.standin.Instances;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.util.Optional;

/** What people do to a machine in the console, which lets them only where its state allows it. */
enum Operation {
  STARTS("StartInstances", "STARTING", Duration.ofSeconds(20), "RUNNING", false),
  STOPS("StopInstances", "STOPPING", Duration.ofSeconds(30), "STOPPED", true),
  REBOOTS("RebootInstances", "REBOOTING", Duration.ofSeconds(15), "RUNNING", true),
  RESIZES("ResizeInstanceDisks", "RUNNING", Duration.ofSeconds(90), "RUNNING", true);

  private final String name;
  private final String during;
  private final Duration takes;
  private final String after;
  private final boolean needsItRunning;

  Operation(String name, String during, Duration takes, String after, boolean needsItRunning) {
    this.name = name;
    this.during = during;
    this.takes = takes;
    this.after = after;
    this.needsItRunning = needsItRunning;
  }

  /** The request id of the operation; empty: the console did not let them. */
  Optional<String> on(Machine machine, Instances instances) {
    StandInInstance now = instances.get(machine.id());
    boolean isRunning = now.state().equals("RUNNING");
    boolean isStopped = now.state().startsWith("STOPPED");
    boolean isFree = !"OPERATING".equals(now.latestOperationState());
    if (!isFree || !(needsItRunning ? isRunning : isStopped)) {
      return Optional.empty();
    }
    return Optional.of(
        machine.isHai()
            ? instances.operate(
                machine.id(), name.replaceFirst("s$", ""), now.state(), takes, ofHai(after))
            : instances.operate(machine.id(), name, during, takes, after));
  }

  /** HAI shows what is under way by the latest operation alone. */
  private static String ofHai(String state) {
    return state.equals("STOPPED") ? "STOPPED_NO_CHARGE" : state;
  }

  @Override
  public String toString() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
