package dev.lightsout.ops.smoke;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * How the cloud of a rehearsal can be otherwise than the stand-in, and which case should see it.
 */
enum Deviation {
  UNKNOWN_ID_IS_AN_ERROR("cvm-look-unknown", it -> it.unknownIdIsAnError(true), cloud -> {}),
  PARTIAL_BATCHES("stop-batch", it -> it.partialBatches(true), cloud -> {}),
  REFUSES_STOP_CHARGING("stop", it -> it.refusesStopCharging(true), cloud -> {}),
  ANOTHER_CODE(
      "cvm-stop-unknown",
      cloud ->
          cloud
              .faults()
              .on(
                  "StopInstances",
                  it -> onlyUnknown(it.parameters().toString()),
                  Fault.error("InvalidParameterValue.InstanceIdNotFound"))),
  A_MISSING_FIELD(
      "cvm-look",
      cloud ->
          cloud
              .faults()
              .always(
                  "DescribeInstances",
                  Fault.changed(
                      answer ->
                          Rehearsal.instances(answer).forEach(it -> it.remove("RenewFlag"))))),
  CHINESE_MESSAGES(
      "cvm-stop-malformed",
      cloud ->
          cloud
              .faults()
              .on(
                  "StopInstances",
                  it -> it.parameters().toString().contains("not-an-id"),
                  Fault.error("InvalidInstanceId.Malformed", "实例ID `not-an-id` 格式非法。"))),
  A_STATUS_OF_HTTP(
      "cvm-status", cloud -> cloud.faults().always("DescribeInstancesStatus", Fault.status(500))),
  SLOW_SEARCH(
      "log-search",
      cloud -> cloud.logTopics().searchableAfter(Rehearsal.TOPIC, Duration.ofSeconds(90)));

  private final String seenBy;
  private final UnaryOperator<StandIn.Builder> rules;
  private final Consumer<StandIn> faults;

  Deviation(String seenBy, Consumer<StandIn> faults) {
    this(seenBy, it -> it, faults);
  }

  Deviation(String seenBy, UnaryOperator<StandIn.Builder> rules, Consumer<StandIn> faults) {
    this.seenBy = seenBy;
    this.rules = rules;
    this.faults = faults;
  }

  /** The case that it makes DIFFERENT. */
  String seenBy() {
    return seenBy;
  }

  StandIn.Builder rules(StandIn.Builder builder) {
    return rules.apply(builder);
  }

  void into(StandIn cloud) {
    faults.accept(cloud);
  }

  /** How the command line names it. */
  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static boolean onlyUnknown(String parameters) {
    return Stream.of("not-an-id", "StopType", Rehearsal.INSTANCE).noneMatch(parameters::contains);
  }
}
