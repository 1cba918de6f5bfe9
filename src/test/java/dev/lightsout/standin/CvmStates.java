package dev.lightsout.standin;

import java.util.Map;

/** Why a CVM instance in a state other than RUNNING refuses a stop. */
final class CvmStates {
  /** A state's part of the code, and its name in a Chinese message. */
  private record Name(String code, String chinese) {}

  /** The codes of StopInstances (its page, and the newer list of the Go SDK's client.go). */
  private static final Map<String, Name> NAMES =
      Map.ofEntries(
          Map.entry("BANNING", new Name("Banning", "封禁中")),
          Map.entry("CORRUPTED", new Name("Corrupted", "已损坏")),
          Map.entry("ENTER_RESCUE_MODE", new Name("EnterRescueMode", "进入救援模式")),
          Map.entry("ENTER_SERVICE_LIVE_MIGRATE", new Name("EnterServiceLiveMigrate", "进入在线服务迁移")),
          Map.entry("EXIT_RESCUE_MODE", new Name("ExitRescueMode", "退出救援模式")),
          Map.entry("EXIT_SERVICE_LIVE_MIGRATE", new Name("ExitServiceLiveMigrate", "退出在线服务迁移")),
          Map.entry("FREEZING", new Name("Freezing", "冻结中")),
          Map.entry("ISOLATING", new Name("Isolating", "隔离中")),
          Map.entry("LAUNCH_FAILED", new Name("LaunchFailed", "创建失败")),
          Map.entry("PENDING", new Name("Pending", "创建中")),
          Map.entry("REBOOTING", new Name("Rebooting", "重启中")),
          Map.entry("RESCUE_MODE", new Name("RescueMode", "救援模式")),
          Map.entry("SERVICE_LIVE_MIGRATE", new Name("ServiceLiveMigrate", "在线服务迁移")),
          Map.entry("SHUTDOWN", new Name("Shutdown", "已隔离")),
          Map.entry("STARTING", new Name("Starting", "开机中")),
          Map.entry("STOPPED", new Name("Stopped", "已关机")),
          Map.entry("STOPPING", new Name("Stopping", "关机中")),
          Map.entry("TERMINATED", new Name("Terminated", "已销毁")),
          Map.entry("TERMINATING", new Name("Terminating", "销毁中")));

  private CvmStates() {}

  /** The Chinese text, with its digits of the request id, is that of a real StopInstances. */
  static Refusal refusal(StandInInstance instance, Call call) {
    Name name = NAMES.get(instance.state());
    if (name == null) {
      return notSupported(instance);
    }
    return Refusal.of(
        "UnsupportedOperation.InstanceState" + name.code,
        "不支持状态为%s的实例%s (%s)"
            .formatted(name.chinese, instance.id(), call.requestId().substring(0, 8)),
        "The request does not support the instance `%s` which is in the state of `%s`."
            .formatted(instance.id(), instance.state()));
  }

  private static Refusal notSupported(StandInInstance instance) {
    return Refusal.of(
        "InvalidInstance.NotSupported",
        "The request does not support the instances `"
            + instance.id()
            + "` which are in operation or in a special state.");
  }

  static Refusal operating(String id) {
    return Refusal.of(
        "OperationDenied.InstanceOperationInProgress",
        "实例`['" + id + "']`操作进行中，请等待",
        "The instance `['" + id + "']` has an operation in progress. Please try again later.");
  }
}
