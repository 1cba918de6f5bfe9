package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.StreamSupport;

/** The kinds of things that CLS keeps by a name: how they are called, found and refused. */
enum ClsKind {
  LOGSET(
      "LogsetId",
      "LogsetName",
      "Logsets",
      "",
      "Logset",
      5,
      Map.of("logsetName", field("LogsetName"), "logsetId", field("LogsetId"))),
  TOPIC(
      "TopicId",
      "TopicName",
      "Topics",
      "",
      "Topic",
      100,
      Map.of(
          "topicName",
          field("TopicName"),
          "topicId",
          field("TopicId"),
          "logsetId",
          field("LogsetId"),
          "storageType",
          field("StorageType"))),
  NOTICE(
      "AlarmNoticeId",
      "Name",
      "AlarmNotices",
      "notice-",
      "AlarmNotice",
      5,
      Map.of("name", field("Name"), "alarmNoticeId", field("AlarmNoticeId"))),
  ALARM(
      "AlarmId",
      "Name",
      "Alarms",
      "alarm-",
      "Alarm",
      5,
      Map.of("name", field("Name"), "alarmId", field("AlarmId"), "topicId", ClsKind::targets));

  private final String id;
  private final String name;
  private final String list;
  private final String prefix;
  private final String word;
  private final int mostValues;
  private final Map<String, Function<JsonObject, List<String>>> filters;

  /**
   * @param id the key of its id
   * @param name the key of its name
   * @param list the key of the list in an answer
   * @param prefix what its ids begin with
   * @param word the one in its error codes
   * @param mostValues how many a filter may have
   * @param filters what each looks at
   */
  ClsKind(
      String id,
      String name,
      String list,
      String prefix,
      String word,
      int mostValues,
      Map<String, Function<JsonObject, List<String>>> filters) {
    this.id = id;
    this.name = name;
    this.list = list;
    this.prefix = prefix;
    this.word = word;
    this.mostValues = mostValues;
    this.filters = filters;
  }

  String id() {
    return id;
  }

  String name(JsonObject it) {
    return it.get(name).getAsString();
  }

  String nameKey() {
    return name;
  }

  String list() {
    return list;
  }

  String prefix() {
    return prefix;
  }

  int mostValues() {
    return mostValues;
  }

  Map<String, Function<JsonObject, List<String>>> filters() {
    return filters;
  }

  Refusal conflict(String taken) {
    return Refusal.of(
        "InvalidParameter." + word + "Conflict",
        "相同的名称已存在：" + taken + "。",
        "There is one of that name already: " + taken + ".");
  }

  Refusal notThere(String wanted) {
    return Refusal.of(
        "ResourceNotFound." + word + "NotExist", wanted + " 不存在。", wanted + " does not exist.");
  }

  private static Function<JsonObject, List<String>> field(String key) {
    return it -> it.has(key) ? List.of(it.get(key).getAsString()) : List.of();
  }

  private static List<String> targets(JsonObject alarm) {
    JsonArray targets = alarm.getAsJsonArray("AlarmTargets");
    return StreamSupport.stream(targets.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .map(it -> it.get("TopicId").getAsString())
        .toList();
  }
}
