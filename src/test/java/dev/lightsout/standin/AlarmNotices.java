package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Set;

/** Monitor 2018-07-24: the notices of alarms, "notification templates" in the console. */
record AlarmNotices(Alarms alarms) {
  /** The limits of CreateAlarmNotice (document 248/51288) and of the type URLNotice. */
  private static final int NAME_LIMIT = 60;

  private static final int URLS_LIMIT = 3;
  private static final int URL_LIMIT = 256;

  JsonObject createAlarmNotice(Parameters parameters, Call call) {
    String id = alarms.addNotice(checked(parameters));
    JsonObject response = new JsonObject();
    response.addProperty("NoticeId", id);
    return response;
  }

  JsonObject modifyAlarmNotice(Parameters parameters, Call call) {
    JsonObject members = checked(parameters);
    String id = members.remove("NoticeId").getAsString();
    members.remove("PolicyIds");
    if (!alarms.changeNotice(id, members)) {
      throw notFound(id);
    }
    return new JsonObject();
  }

  JsonObject deleteAlarmNotices(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    parameters.texts("NoticeIds").forEach(alarms::removeNotice);
    return new JsonObject();
  }

  JsonObject describeAlarmNotices(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    List<String> ids = parameters.texts("NoticeIds");
    String name = parameters.text("Name", "");
    List<JsonObject> found =
        alarms.notices().stream()
            .filter(it -> it.get("Name").getAsString().contains(name))
            .filter(it -> ids.isEmpty() || ids.contains(it.get("Id").getAsString()))
            .toList();
    return MonitorActions.page(parameters, found, "Notices", 200);
  }

  static Refusal notFound(String id) {
    return Refusal.of("ResourceNotFound", "The alarm notice " + id + " does not exist.");
  }

  private static JsonObject checked(Parameters parameters) {
    MonitorActions.checkModule(parameters);
    if (parameters.text("Name", "").length() > NAME_LIMIT) {
      throw Page.wrong("Name", parameters.text("Name", ""));
    }
    if (!Set.of("ALARM", "OK", "ALL").contains(parameters.text("NoticeType", ""))) {
      throw Page.wrong("NoticeType", parameters.text("NoticeType", ""));
    }
    JsonObject notice = parameters.json().deepCopy();
    notice.remove("Module");
    if (!notice.has("URLNotices")) {
      notice.add("URLNotices", new JsonArray());
    }
    JsonArray urls = notice.getAsJsonArray("URLNotices");
    if (urls.size() > URLS_LIMIT) {
      throw Page.wrong("URLNotices", urls.size());
    }
    urls.forEach(AlarmNotices::checkUrl);
    return notice;
  }

  private static void checkUrl(JsonElement notice) {
    JsonElement url = notice.getAsJsonObject().get("URL");
    if (url == null || url.getAsString().isEmpty()) {
      throw Shape.missing("URLNotices.URL");
    }
    if (url.getAsString().length() > URL_LIMIT) {
      throw Page.wrong("URLNotices.URL", url.getAsString());
    }
  }
}
