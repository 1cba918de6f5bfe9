package dev.lightsout.ops.alarms;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Link;
import java.util.Optional;

/**
 * That a policy of somebody's own has the notice. Nothing else of the policy is touched.
 *
 * @param policy as it is
 */
record BoundPolicy(Monitor monitor, JsonObject policy, AlarmNotice notice) implements Link {

  /** Looks at the policy; the API refuses an id that it does not know. */
  static BoundPolicy of(Monitor monitor, String policyId, AlarmNotice notice) {
    JsonObject request = Monitor.request();
    request.addProperty("PolicyId", policyId);
    JsonObject policy = monitor.call("DescribeAlarmPolicy", request).getAsJsonObject("Policy");
    return new BoundPolicy(monitor, policy, notice);
  }

  @Override
  public String kind() {
    return "bound policy";
  }

  @Override
  public String name() {
    return policy.get("PolicyName").getAsString();
  }

  String id() {
    return policy.get("PolicyId").getAsString();
  }

  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    return ids.of(notice)
        .filter(id -> Notices.has(policy, id))
        .map(id -> new Existing(id(), policy));
  }

  @Override
  public String create(Api api, Ids ids) {
    Notices.add(monitor, policy, ids.of(notice).orElseThrow());
    return id();
  }

  @Override
  public void remove(Api api, Existing existing) {
    notice.find(api, new Ids()).ifPresent(it -> Notices.takeOut(monitor, policy, it.id()));
  }
}
