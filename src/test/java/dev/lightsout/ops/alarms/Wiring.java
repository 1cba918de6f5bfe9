package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Setup;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that is to be in the account.
 *
 * @param shortened what of it cannot be as its file says, in words
 */
record Wiring(
    AlarmNotice notice,
    List<AlarmPolicy> samples,
    List<BoundPolicy> bound,
    List<WatchedInstance> watched,
    List<String> shortened) {
  /** Of the API's parameters Name and PolicyName. */
  private static final int LONGEST_NAME = 60;

  /** Only reads, and so refuses before anything is done. */
  static Wiring of(
      Monitor monitor,
      AlarmFiles files,
      AlarmNotice notice,
      List<String> sampleNames,
      List<String> policyIds,
      List<String> instances,
      boolean enable) {
    List<String> shortened = new ArrayList<>();
    List<AlarmPolicy> samples = new ArrayList<>();
    for (String name : sampleNames.stream().distinct().toList()) {
      JsonObject wanted = fitted(monitor, files.policy(name), shortened);
      samples.add(new AlarmPolicy(monitor, wanted, notice, enable));
    }
    samples.forEach(Wiring::checkName);
    List<BoundPolicy> bound =
        policyIds.stream()
            .distinct()
            .map(id -> BoundPolicy.of(monitor, checked(id), notice))
            .toList();
    List<WatchedInstance> watched =
        instances.stream().map(id -> WatchedInstance.of(monitor, samples, id)).toList();
    return new Wiring(notice, samples, bound, watched, shortened);
  }

  /** Of a policy on metrics; one on events has nothing that could be shortened. */
  private static JsonObject fitted(Monitor monitor, JsonObject policy, List<String> shortened) {
    if (!policy.has("Condition")) {
      return policy;
    }
    List<JsonObject> metrics = metrics(monitor, policy);
    JsonObject fitted = policy.deepCopy();
    JsonObject condition = fitted.getAsJsonObject("Condition");
    JsonArray rules = new JsonArray();
    for (JsonElement rule : condition.getAsJsonArray("Rules")) {
      Metric fit =
          Metric.fit(policy.get("PolicyName").getAsString(), rule.getAsJsonObject(), metrics);
      rules.add(fit.rule());
      Stream.ofNullable(fit.shortened()).forEach(shortened::add);
    }
    condition.add("Rules", rules);
    return fitted;
  }

  private static List<JsonObject> metrics(Monitor monitor, JsonObject policy) {
    JsonObject request = Monitor.request();
    request.add("MonitorType", policy.get("MonitorType"));
    request.add("Namespace", policy.get("Namespace"));
    return monitor.call("DescribeAlarmMetrics", request).get("Metrics") instanceof JsonArray all
        ? all.asList().stream().map(JsonElement::getAsJsonObject).toList()
        : List.of();
  }

  private static void checkName(AlarmPolicy policy) {
    if (policy.name().length() > LONGEST_NAME) {
      throw new BadUsage(
          policy.name() + ": the API takes names of " + LONGEST_NAME + " characters at most");
    }
  }

  private static String checked(String policyId) {
    if (!policyId.matches("policy-[0-9a-z]+")) {
      throw new BadUsage("--policy " + policyId + ": expected an id such as policy-n4exeh88");
    }
    return policyId;
  }

  /**
   * Switched on, a policy must be one that the function obeys and that was named on purpose: with
   * an empty list any alarm may stop.
   */
  void checkAllowed(AllowList allowed) {
    for (AlarmPolicy sample : samples) {
      String id =
          sample
              .find(notice.monitor().api(), new Ids())
              .map(Existing::id)
              .orElseThrow(
                  () ->
                      new BadUsage(
                          "--enable: "
                              + sample.name()
                              + " is yet to be made: run without --enable first"));
      if (!allowed.ids().contains(id)) {
        throw new BadUsage(
            "--enable: "
                + AllowList.VARIABLE
                + (allowed.isEmpty()
                    ? " is empty, so any alarm may stop"
                    : " does not have " + id + ", so the function ignores its alarms")
                + ": set it to "
                + allowed.with(List.of(id)).text()
                + " (--write does) and deploy first");
      }
    }
  }

  /** Makes it so, and returns the ids of the policies; without those that are yet to be made. */
  List<String> apply(Setup setup) {
    List<Resource> all = new ArrayList<>();
    all.add(notice);
    all.addAll(samples);
    all.addAll(bound);
    all.addAll(watched);
    Ids ids = setup.apply(all);
    return Stream.concat(
            samples.stream().flatMap(it -> ids.of(it).stream()),
            bound.stream().map(BoundPolicy::id))
        .toList();
  }
}
