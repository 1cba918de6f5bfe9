package dev.lightsout.standin;

import com.google.gson.JsonObject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/** CLS 2020-10-16: logsets, and the topics in them. */
record ClsLogsets(LogTopics topics, ClsShelf shelf, Clock clock) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  JsonObject createLogset(Parameters parameters, Call call) {
    JsonObject state = parameters.json().deepCopy();
    name(state.get("LogsetName").getAsString(), "LogsetName");
    state.addProperty("CreateTime", TIME.format(clock.instant()));
    return id("LogsetId", shelf.add(ClsKind.LOGSET, call.region(), state));
  }

  JsonObject describeLogsets(Parameters parameters, Call call) {
    JsonObject page = shelf.page(ClsKind.LOGSET, call.region(), parameters);
    page.getAsJsonArray("Logsets")
        .forEach(
            it -> {
              JsonObject logset = it.getAsJsonObject();
              String id = logset.get("LogsetId").getAsString();
              logset.addProperty("TopicCount", topicsOf(id, call));
            });
    return page;
  }

  JsonObject deleteLogset(Parameters parameters, Call call) {
    String id = parameters.text("LogsetId", null);
    shelf.get(ClsKind.LOGSET, call.region(), id);
    if (topicsOf(id, call) > 0) {
      throw Refusal.of(
          "FailedOperation.LogsetNotEmpty", "日志集非空。", "There are topics in the logset " + id + ".");
    }
    shelf.remove(ClsKind.LOGSET, call.region(), id);
    return new JsonObject();
  }

  private long topicsOf(String logsetId, Call call) {
    return shelf
        .all(ClsKind.TOPIC, call.region())
        .filter(it -> it.get("LogsetId").getAsString().equals(logsetId))
        .count();
  }

  /** What is not said is as the page says; Period is not on it. */
  JsonObject createTopic(Parameters parameters, Call call) {
    JsonObject state = new JsonObject();
    state.addProperty("PartitionCount", 1);
    state.addProperty("AutoSplit", true);
    state.addProperty("MaxSplitPartitions", 50);
    state.addProperty("StorageType", "hot");
    state.addProperty("Period", 30);
    state.addProperty("HotPeriod", 0);
    state.addProperty("Describes", "");
    state.addProperty("BizType", 0);
    state.addProperty("Status", true);
    state.addProperty("CreateTime", TIME.format(clock.instant()));
    parameters.json().asMap().forEach(state::add);
    shelf.get(ClsKind.LOGSET, call.region(), parameters.text("LogsetId", null));
    check(state);
    String id = shelf.add(ClsKind.TOPIC, call.region(), state);
    topics.index(id, LogIndex.NONE);
    return id("TopicId", id);
  }

  JsonObject describeTopics(Parameters parameters, Call call) {
    JsonObject page = shelf.page(ClsKind.TOPIC, call.region(), parameters);
    page.getAsJsonArray("Topics")
        .forEach(
            it -> {
              JsonObject topic = it.getAsJsonObject();
              topic.addProperty("Index", topic.has(ClsIndexes.RULE));
              topic.remove(ClsIndexes.RULE);
            });
    return page;
  }

  JsonObject modifyTopic(Parameters parameters, Call call) {
    JsonObject topic = shelf.get(ClsKind.TOPIC, call.region(), parameters.text("TopicId", null));
    JsonObject changed = topic.deepCopy();
    parameters.json().asMap().forEach(changed::add);
    check(changed);
    shelf.change(ClsKind.TOPIC, call.region(), parameters.json());
    return new JsonObject();
  }

  JsonObject deleteTopic(Parameters parameters, Call call) {
    String id = parameters.text("TopicId", null);
    shelf.get(ClsKind.TOPIC, call.region(), id);
    if (shelf
        .all(ClsKind.ALARM, call.region())
        .anyMatch(it -> ClsKind.ALARM.filters().get("topicId").apply(it).contains(id))) {
      throw Refusal.of(
          "FailedOperation.BindedAlarm", "主题已绑定告警。", "An alarm watches the topic " + id + ".");
    }
    shelf.remove(ClsKind.TOPIC, call.region(), id);
    topics.delete(id);
    return new JsonObject();
  }

  private static void check(JsonObject topic) {
    name(topic.get("TopicName").getAsString(), "TopicName");
    String storage = topic.get("StorageType").getAsString();
    long days = topic.get("Period").getAsLong();
    boolean isHot = storage.equals("hot");
    if (!isHot && !storage.equals("cold")) {
      throw Page.wrong("StorageType", storage);
    }
    if (days < (isHot ? 1 : 7) || days > 3600 && days != 3640) {
      throw Page.wrong("Period", days);
    }
  }

  static void name(String name, String parameter) {
    if (name.isBlank() || name.length() > 255 || name.contains("|")) {
      throw Page.wrong(parameter, name);
    }
  }

  static JsonObject id(String key, String id) {
    JsonObject response = new JsonObject();
    response.addProperty(key, id);
    return response;
  }
}
