package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;

/** Which notices a policy has. The API takes the whole list: what others put there is kept. */
final class Notices {
  /** What a graded policy has besides; sent back as it is, so that the list alone changes. */
  private static final List<String> BESIDES =
      List.of("HierarchicalNotices", "NoticeContentTmplBindInfos");

  private Notices() {}

  static boolean has(JsonObject policy, String notice) {
    return ids(policy).asList().stream().anyMatch(it -> it.getAsString().equals(notice));
  }

  static void add(Monitor monitor, JsonObject policy, String notice) {
    JsonArray ids = ids(policy).deepCopy();
    ids.add(notice);
    send(monitor, policy, ids);
  }

  static void takeOut(Monitor monitor, JsonObject policy, String notice) {
    JsonArray ids = new JsonArray();
    ids(policy).asList().stream().filter(it -> !it.getAsString().equals(notice)).forEach(ids::add);
    send(monitor, policy, ids);
  }

  private static JsonArray ids(JsonObject policy) {
    return policy.get("NoticeIds") instanceof JsonArray ids ? ids : new JsonArray();
  }

  private static void send(Monitor monitor, JsonObject policy, JsonArray ids) {
    JsonObject request = Monitor.request();
    request.add("PolicyId", policy.get("PolicyId"));
    request.add("NoticeIds", ids);
    for (String name : BESIDES) {
      JsonElement is = policy.get(name);
      if (is instanceof JsonArray list && !list.isEmpty()) {
        request.add(name, is);
      }
    }
    monitor.call("ModifyAlarmPolicyNotice", request);
  }
}
