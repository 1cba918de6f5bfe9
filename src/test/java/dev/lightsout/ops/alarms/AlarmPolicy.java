package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Difference;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A sample policy. It is made disabled and watches nothing, since an alarm that stops machines must
 * not begin on all of them by itself.
 *
 * @param wanted the request that makes it, without notices
 * @param notice the one that it is bound to
 * @param enable whether it is to be enabled; one that is, is never disabled
 */
record AlarmPolicy(Monitor monitor, JsonObject wanted, AlarmNotice notice, boolean enable)
    implements Resource {

  @Override
  public String kind() {
    return "alarm policy";
  }

  @Override
  public String name() {
    return wanted.get("PolicyName").getAsString();
  }

  /** What it watches, such as {@code cvm_device}. */
  String namespace() {
    return wanted.get("Namespace").getAsString();
  }

  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    JsonArray types = new JsonArray();
    types.add(wanted.get("MonitorType"));
    JsonObject request = Monitor.request();
    request.addProperty("PolicyName", name());
    request.add("MonitorTypes", types);
    List<JsonObject> named =
        monitor.pages("DescribeAlarmPolicies", request, "Policies").stream()
            .filter(it -> it.get("PolicyName").getAsString().equals(name()))
            .toList();
    if (named.size() > 1) {
      throw new BadUsage("there are several alarm policies " + name() + ": leave one");
    }
    return named.stream().map(it -> new Existing(it.get("PolicyId").getAsString(), it)).findFirst();
  }

  @Override
  public List<String> differences(Existing existing, Ids ids) {
    List<String> differences = new ArrayList<>(conditions(existing));
    if (ids.of(notice).filter(id -> Notices.has(existing.state(), id)).isEmpty()) {
      differences.add("NoticeIds: without " + notice.name() + " → with it");
    }
    if (isToBeEnabled(existing)) {
      differences.add("Enable: 0 → 1");
    }
    return differences;
  }

  private List<String> conditions(Existing existing) {
    return Difference.between(conditionsInto(new JsonObject()), existing.state());
  }

  private JsonObject conditionsInto(JsonObject request) {
    for (String name : List.of("Condition", "EventCondition")) {
      if (wanted.has(name)) {
        request.add(name, wanted.get(name));
      }
    }
    return request;
  }

  private boolean isToBeEnabled(Existing existing) {
    return enable && existing.state().get("Enable").getAsInt() == 0;
  }

  @Override
  public String create(Api api, Ids ids) {
    JsonArray notices = new JsonArray();
    notices.add(ids.of(notice).orElseThrow());
    JsonObject request = wanted.deepCopy();
    request.add("NoticeIds", notices);
    return monitor.call("CreateAlarmPolicy", request).get("PolicyId").getAsString();
  }

  /** Enabled last: until then an alarm would go by the old condition. */
  @Override
  public void update(Api api, Existing existing, Ids ids) {
    if (!conditions(existing).isEmpty()) {
      monitor.call("ModifyAlarmPolicyCondition", conditionsInto(of(existing)));
    }
    String noticeId = ids.of(notice).orElseThrow();
    if (!Notices.has(existing.state(), noticeId)) {
      Notices.add(monitor, existing.state(), noticeId);
    }
    if (isToBeEnabled(existing)) {
      JsonObject request = of(existing);
      request.addProperty("Enable", 1);
      monitor.call("ModifyAlarmPolicyStatus", request);
    }
  }

  @Override
  public void remove(Api api, Existing existing) {
    JsonArray ids = new JsonArray();
    ids.add(existing.id());
    JsonObject request = Monitor.request();
    request.add("PolicyIds", ids);
    monitor.call("DeleteAlarmPolicy", request);
  }

  private static JsonObject of(Existing existing) {
    JsonObject request = Monitor.request();
    request.addProperty("PolicyId", existing.id());
    return request;
  }
}
