package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** HAI 2023-08-12: StopInstance. */
record HaiPower(Rules rules, Instances instances) {
  /** The codes of the action's page; STOPPED is a filter's value for the same state. */
  private static final Map<String, String> STATES =
      Map.of(
          "ARREARS", "Arrears",
          "LAUNCH_FAILED", "LaunchFailed",
          "PENDING", "Pending",
          "STOPPED", "StoppedNoCharge",
          "STOPPED_NO_CHARGE", "StoppedNoCharge",
          "TERMINATED", "Terminated");

  JsonObject stopInstance(Parameters parameters, Call call) {
    String id = parameters.text("InstanceId", null);
    Ids.HAI.check(List.of(id));
    CvmPower.oneOf(Set.of("STOP_CHARGE"), "StopMode", parameters.text("StopMode", "STOP_CHARGE"));
    // "True代表只验证接口连通性": it reaches the API and looks at no instance.
    if (!parameters.flag("DryRun")) {
      synchronized (instances) {
        stop(stoppable(Ids.HAI.find(instances, call, id)), call);
      }
    }
    JsonObject response = new JsonObject();
    response.addProperty("TaskId", taskId(call));
    return response;
  }

  /** Nine digits, as in the page's 232558431. */
  private static int taskId(Call call) {
    return 100_000_000 + Math.floorMod(call.requestId().hashCode(), 900_000_000);
  }

  private static StandInInstance stoppable(StandInInstance instance) {
    String state = STATES.get(instance.state());
    if (state != null) {
      throw Refusal.of(
          "UnsupportedOperation.InstanceState" + state, "不支持对处于 " + state + "状态的实例执行当前操作。");
    }
    if (instance.operating() || !instance.state().equals("RUNNING")) {
      throw Refusal.of("OperationDenied.InstanceOperationInProgress", "指定实例有正在执行的操作,不能执行新的操作");
    }
    if (instance.chargeType().startsWith("PREPAID")) {
      // The page rules it out and names no code for it.
      throw Refusal.of("UnsupportedOperation", "‘预付费’的实例不支持关机");
    }
    return instance;
  }

  /** HAI documents no STOPPING: until it is done, only LatestOperationState shows it. */
  private void stop(StandInInstance instance, Call call) {
    StandInInstance stopping =
        instance.latestOperation("StopInstance", "OPERATING", call.requestId());
    StandInInstance stopped =
        instance
            .state("STOPPED_NO_CHARGE")
            .publicIp(null)
            .latestOperation("StopInstance", "SUCCESS", call.requestId());
    instances.add(stopping.becoming(stopped, rules.clock().instant().plus(rules.stopping())));
    instances.accepted(instance.id(), call);
  }
}
