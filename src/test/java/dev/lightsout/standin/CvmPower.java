package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** CVM 2017-03-12: StopInstances and StartInstances. */
record CvmPower(Rules rules, Instances instances) {
  private static final Set<String> STOP_TYPES = Set.of("SOFT_FIRST", "HARD", "SOFT");
  private static final Set<String> STOPPED_MODES = Set.of("KEEP_CHARGING", "STOP_CHARGING");

  JsonObject stopInstances(Parameters parameters, Call call) {
    if (parameters.has("ForceStop") && parameters.has("StopType")) {
      throw Refusal.of(
          "InvalidParameterCombination",
          "参数 `ForceStop` 和 `StopType` 不能同时指定。",
          "The parameters `ForceStop` and `StopType` cannot be specified at the same time.");
    }
    oneOf(STOP_TYPES, "StopType", parameters.text("StopType", "SOFT"));
    String mode = parameters.text("StoppedMode", "KEEP_CHARGING");
    oneOf(STOPPED_MODES, "StoppedMode", mode);
    boolean free = mode.equals("STOP_CHARGING");
    return batch(parameters, call, it -> stoppable(it, call, free), it -> stop(it, call, free));
  }

  JsonObject startInstances(Parameters parameters, Call call) {
    return batch(parameters, call, it -> startable(it, call), it -> start(it, call));
  }

  static void oneOf(Set<String> allowed, String name, String value) {
    if (!allowed.contains(value)) {
      throw Page.wrong(name, value);
    }
  }

  /**
   * All or nothing: "before the batch is executed, if there is an instance on which it is not
   * allowed, the call returns with a specific error code" (the action's older page). Where batches
   * are partial, the instances before that one are acted on.
   */
  private JsonObject batch(
      Parameters parameters,
      Call call,
      UnaryOperator<StandInInstance> check,
      Consumer<StandInInstance> act) {
    List<String> ids = parameters.texts("InstanceIds");
    Ids.CVM.check(ids);
    synchronized (instances) {
      List<StandInInstance> allowed = new ArrayList<>();
      try {
        for (String id : new LinkedHashSet<>(ids)) {
          allowed.add(check.apply(Ids.CVM.find(instances, call, id)));
        }
      } catch (Refusal refusal) {
        if (rules.partialBatches()) {
          allowed.forEach(act);
        }
        throw refusal;
      }
      allowed.forEach(act);
    }
    return new JsonObject();
  }

  private StandInInstance stoppable(StandInInstance instance, Call call, boolean free) {
    if (!instance.state().equals("RUNNING")) {
      throw CvmStates.refusal(instance, call);
    }
    if (instance.operating()) {
      throw CvmStates.operating(instance.id());
    }
    if (free && rules.refusesStopCharging() && !instance.acceptsStopCharging()) {
      throw Refusal.of(
          "UnsupportedOperation.StoppedModeStopCharging",
          "实例 `" + instance.id() + "` 不支持关机不收费。",
          "The instance `%s` does not support the no charges when shut down feature."
              .formatted(instance.id()));
    }
    return instance;
  }

  /**
   * STOPPING and OPERATING, then still STOPPING but SUCCESS, then STOPPED: the middle was recorded
   * eleven seconds after a stop, with the public IP already gone and StopChargingMode not yet set.
   */
  private void stop(StandInInstance instance, Call call, boolean free) {
    boolean released = free && instance.acceptsStopCharging();
    StandInInstance stopping =
        instance
            .state("STOPPING")
            .stopChargingMode(null)
            .latestOperation("StopInstances", "OPERATING", call.requestId());
    StandInInstance succeeded =
        stopping
            .latestOperation("StopInstances", "SUCCESS", call.requestId())
            .publicIp(released ? null : instance.publicIp());
    StandInInstance stopped =
        succeeded.state("STOPPED").stopChargingMode(released ? "STOP_CHARGING" : "KEEP_CHARGING");
    Instant now = rules.clock().instant();
    Duration half = rules.stopping().dividedBy(2);
    instances.add(
        stopping.becoming(succeeded.becoming(stopped, now.plus(rules.stopping())), now.plus(half)));
    instances.accepted(instance.id(), call);
  }

  private static StandInInstance startable(StandInInstance instance, Call call) {
    if (instance.state().equals("RUNNING")) {
      throw Refusal.of(
          "UnsupportedOperation.InstanceStateRunning",
          "不支持状态为运行中的实例" + instance.id(),
          "The request does not support the instance `%s` which is in the state of `RUNNING`."
              .formatted(instance.id()));
    }
    if (!instance.state().equals("STOPPED")) {
      throw CvmStates.refusal(instance, call);
    }
    return instance;
  }

  private void start(StandInInstance instance, Call call) {
    StandInInstance starting =
        instance
            .state("STARTING")
            .stopChargingMode(null)
            .latestOperation("StartInstances", "OPERATING", call.requestId());
    StandInInstance running =
        starting.state("RUNNING").latestOperation("StartInstances", "SUCCESS", call.requestId());
    instances.add(starting.becoming(running, rules.clock().instant().plus(rules.stopping())));
  }
}
