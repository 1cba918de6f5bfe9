package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Monitor 2018-07-24: the policies of alarms, and what they watch. */
record AlarmPolicies(Alarms alarms) {
  private static final int NAME_LIMIT = 60;
  private static final int AT_ONCE = 30;

  /** Enabled unless told otherwise, and watching nothing (document 248/51287). */
  JsonObject createAlarmPolicy(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    JsonObject policy = parameters.json().deepCopy();
    policy.remove("Module");
    String name = parameters.text("PolicyName", "");
    if (name.length() > NAME_LIMIT) {
      throw Page.wrong("PolicyName", name);
    }
    policy.addProperty("Enable", parameters.number("Enable", 1));
    if (!policy.has("NoticeIds")) {
      policy.add("NoticeIds", new JsonArray());
    }
    checkNotices(parameters);
    checkRules(policy);
    JsonObject response = new JsonObject();
    response.addProperty("PolicyId", alarms.addPolicy(policy));
    return response;
  }

  JsonObject describeAlarmPolicies(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    String name = parameters.text("PolicyName", "");
    List<String> namespaces = parameters.texts("Namespaces");
    List<String> notices = parameters.texts("NoticeIds");
    List<JsonObject> found =
        alarms.policies().stream()
            .filter(it -> it.get("PolicyName").getAsString().contains(name))
            .filter(
                it ->
                    namespaces.isEmpty() || namespaces.contains(it.get("Namespace").getAsString()))
            .filter(
                it ->
                    notices.isEmpty()
                        || it.getAsJsonArray("NoticeIds").asList().stream()
                            .anyMatch(id -> notices.contains(id.getAsString())))
            .toList();
    return MonitorActions.page(parameters, found, "Policies", 100);
  }

  JsonObject describeAlarmPolicy(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    JsonObject response = new JsonObject();
    response.add("Policy", find(parameters));
    return response;
  }

  /** The list that is sent takes the place of the one that was. */
  JsonObject modifyAlarmPolicyNotice(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    checkNotices(parameters);
    List<String> several = parameters.texts("PolicyIds");
    if (several.size() > AT_ONCE) {
      throw Page.wrong("PolicyIds", several.size());
    }
    JsonObject members = new JsonObject();
    JsonElement ids = parameters.json().get("NoticeIds");
    members.add("NoticeIds", ids == null ? new JsonArray() : ids);
    for (String id : several.isEmpty() ? List.of(parameters.text("PolicyId", "")) : several) {
      change(id, members);
    }
    return new JsonObject();
  }

  JsonObject modifyAlarmPolicyStatus(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    JsonObject members = new JsonObject();
    members.addProperty("Enable", parameters.number("Enable", 0));
    change(parameters.text("PolicyId", ""), members);
    return new JsonObject();
  }

  JsonObject modifyAlarmPolicyCondition(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    JsonObject members = new JsonObject();
    members.add("Condition", parameters.json().get("Condition"));
    members.add("Namespace", find(parameters).get("Namespace"));
    checkRules(members);
    change(parameters.text("PolicyId", ""), members);
    return new JsonObject();
  }

  JsonObject deleteAlarmPolicy(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    parameters.texts("PolicyIds").forEach(alarms::removePolicy);
    return new JsonObject();
  }

  JsonObject bindingPolicyObject(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    String id = find(parameters).get("PolicyId").getAsString();
    for (JsonElement it : parameters.json().getAsJsonArray("Dimensions")) {
      JsonObject object = it.getAsJsonObject();
      alarms.watch(
          id,
          new Alarms.Watched(
              object.get("Region").getAsString(), object.get("Dimensions").getAsString()));
    }
    return new JsonObject();
  }

  JsonObject describeBindingPolicyObjectList(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    List<Alarms.Watched> all = alarms.watched(find(parameters).get("PolicyId").getAsString());
    JsonArray list = new JsonArray();
    all.stream()
        .skip(parameters.number("Offset", 0))
        .limit(parameters.number("Limit", 20))
        .forEach(
            it -> {
              JsonObject object = new JsonObject();
              object.addProperty("Region", it.region());
              object.addProperty("Dimensions", it.dimensions());
              list.add(object);
            });
    JsonObject response = new JsonObject();
    response.add("List", list);
    response.addProperty("Total", all.size());
    return response;
  }

  private JsonObject find(Parameters parameters) {
    String id = parameters.text("PolicyId", "");
    return alarms.findPolicy(id).orElseThrow(() -> notFound(id));
  }

  private void change(String id, JsonObject members) {
    if (!alarms.changePolicy(id, members)) {
      throw notFound(id);
    }
  }

  private static Refusal notFound(String id) {
    return Refusal.of("ResourceNotFound", "The alarm policy " + id + " does not exist.");
  }

  private void checkNotices(Parameters parameters) {
    for (String id : parameters.texts("NoticeIds")) {
      if (!alarms.hasNotice(id)) {
        throw AlarmNotices.notFound(id);
      }
    }
  }

  /** What DescribeAlarmMetrics offers is what can be asked for. */
  private void checkRules(JsonObject policy) {
    if (policy.has("Condition")) {
      policy
          .getAsJsonObject("Condition")
          .getAsJsonArray("Rules")
          .forEach(
              rule ->
                  alarms
                      .metrics()
                      .check(policy.get("Namespace").getAsString(), rule.getAsJsonObject()));
    }
  }
}
