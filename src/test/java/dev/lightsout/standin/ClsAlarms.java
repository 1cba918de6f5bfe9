package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.Set;

/** CLS 2020-10-16: alarms, and whom they tell. They are kept, and never go off. */
record ClsAlarms(ClsShelf shelf) {
  private static final int EARLIEST = -1440;

  JsonObject createAlarm(Parameters parameters, Call call) {
    JsonObject state = new JsonObject();
    state.addProperty("Status", true);
    state.addProperty("AlarmLevel", 0);
    state.addProperty("MonitorObjectType", 0);
    state.addProperty("GroupTriggerStatus", false);
    state.add("AlarmNoticeIds", new JsonArray());
    parameters.json().asMap().forEach(state::add);
    check(state, call);
    return ClsLogsets.id("AlarmId", shelf.add(ClsKind.ALARM, call.region(), state));
  }

  JsonObject describeAlarms(Parameters parameters, Call call) {
    return shelf.page(ClsKind.ALARM, call.region(), parameters);
  }

  JsonObject modifyAlarm(Parameters parameters, Call call) {
    JsonObject alarm = shelf.get(ClsKind.ALARM, call.region(), parameters.text("AlarmId", null));
    JsonObject changed = alarm.deepCopy();
    parameters.json().asMap().forEach(changed::add);
    check(changed, call);
    shelf.change(ClsKind.ALARM, call.region(), parameters.json());
    return new JsonObject();
  }

  JsonObject deleteAlarm(Parameters parameters, Call call) {
    shelf.remove(ClsKind.ALARM, call.region(), parameters.text("AlarmId", null));
    return new JsonObject();
  }

  JsonObject createNotice(Parameters parameters, Call call) {
    JsonObject state = new JsonObject();
    state.add("NoticeReceivers", new JsonArray());
    state.add("WebCallbacks", new JsonArray());
    state.add("NoticeRules", JsonNull.INSTANCE);
    parameters.json().asMap().forEach(state::add);
    ClsLogsets.name(state.get("Name").getAsString(), "Name");
    String id = shelf.add(ClsKind.NOTICE, call.region(), numbered(state));
    return ClsLogsets.id("AlarmNoticeId", id);
  }

  JsonObject describeNotices(Parameters parameters, Call call) {
    return shelf.page(ClsKind.NOTICE, call.region(), parameters);
  }

  JsonObject modifyNotice(Parameters parameters, Call call) {
    shelf.change(ClsKind.NOTICE, call.region(), numbered(parameters.json().deepCopy()));
    return new JsonObject();
  }

  JsonObject deleteNotice(Parameters parameters, Call call) {
    String id = parameters.text("AlarmNoticeId", null);
    shelf.get(ClsKind.NOTICE, call.region(), id);
    if (shelf.all(ClsKind.ALARM, call.region()).anyMatch(it -> notices(it).contains(text(id)))) {
      throw Refusal.of(
          "OperationDenied.NoticeHasAlarm", "通知渠道组已绑定告警。", "An alarm tells the notice " + id + ".");
    }
    shelf.remove(ClsKind.NOTICE, call.region(), id);
    return new JsonObject();
  }

  /** Answers number the receivers. */
  private static JsonObject numbered(JsonObject notice) {
    for (String list : new String[] {"NoticeReceivers", "WebCallbacks"}) {
      int number = 1;
      if (notice.has(list)) {
        for (JsonElement it : notice.getAsJsonArray(list)) {
          it.getAsJsonObject().addProperty("Index", number++);
        }
      }
    }
    return notice;
  }

  private void check(JsonObject alarm, Call call) {
    ClsLogsets.name(alarm.get("Name").getAsString(), "Name");
    within(alarm, "TriggerCount", 1, 2000);
    within(alarm, "AlarmPeriod", 0, 1440);
    if (alarm.has("Condition") == alarm.has("MultiConditions")) {
      throw Refusal.of("InvalidParameter", "One of Condition and MultiConditions is needed.");
    }
    if (alarm.has("MonitorNotice") && !notices(alarm).isEmpty()) {
      throw Refusal.of("InvalidParameter", "AlarmNoticeIds and MonitorNotice exclude each other.");
    }
    JsonObject time = alarm.getAsJsonObject("MonitorTime");
    String type = time.get("Type").getAsString();
    if (!Set.of("Period", "Fixed", "Cron").contains(type)) {
      throw Page.wrong("MonitorTime.Type", type);
    }
    if (!type.equals("Cron")) {
      within(time, "Time", 1, 1440);
    }
    alarm.getAsJsonArray("AlarmTargets").forEach(it -> target(it.getAsJsonObject(), call));
    notices(alarm).forEach(it -> shelf.get(ClsKind.NOTICE, call.region(), it.getAsString()));
  }

  private void target(JsonObject target, Call call) {
    JsonObject topic = shelf.get(ClsKind.TOPIC, call.region(), target.get("TopicId").getAsString());
    if (!topic.get("LogsetId").equals(target.get("LogsetId"))) {
      throw ClsKind.LOGSET.notThere(target.get("LogsetId").getAsString());
    }
    within(target, "StartTimeOffset", EARLIEST, 0);
    within(target, "EndTimeOffset", target.get("StartTimeOffset").getAsLong() + 1, 0);
  }

  private static void within(JsonObject of, String key, long least, long most) {
    if (!of.has(key) || of.get(key).getAsLong() < least || of.get(key).getAsLong() > most) {
      throw Page.wrong(key, of.get(key));
    }
  }

  private static JsonArray notices(JsonObject alarm) {
    return alarm.getAsJsonArray("AlarmNoticeIds");
  }

  private static JsonElement text(String text) {
    return new JsonPrimitive(text);
  }
}
