package dev.lightsout.standin;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** CLS 2020-10-16: the index of a topic, which every topic has one of at most. */
record ClsIndexes(LogTopics topics, ClsShelf shelf) {
  /** Where a topic keeps it; no parameter has this name. */
  static final String RULE = "(index)";

  private static final Set<String> TYPES = Set.of("text", "long", "double", "json");

  JsonObject createIndex(Parameters parameters, Call call) {
    JsonObject topic = topic(parameters, call);
    if (topic.has(RULE)) {
      throw Refusal.of("InvalidParameter.IndexConflict", "相同的索引已存在。", "The topic has an index.");
    }
    JsonObject index = new JsonObject();
    index.addProperty("Status", true);
    index.addProperty("IncludeInternalFields", false);
    index.addProperty("MetadataFlag", 0);
    return set(topic, index, parameters);
  }

  JsonObject modifyIndex(Parameters parameters, Call call) {
    JsonObject topic = topic(parameters, call);
    return set(topic, index(topic).deepCopy(), parameters);
  }

  JsonObject describeIndex(Parameters parameters, Call call) {
    return index(topic(parameters, call)).deepCopy();
  }

  JsonObject deleteIndex(Parameters parameters, Call call) {
    JsonObject topic = topic(parameters, call);
    index(topic);
    topic.remove(RULE);
    topics.index(topic.get("TopicId").getAsString(), LogIndex.NONE);
    return new JsonObject();
  }

  private JsonObject set(JsonObject topic, JsonObject index, Parameters parameters) {
    parameters.json().asMap().forEach(index::add);
    LogIndex meant = meant(index);
    topic.add(RULE, index);
    topics.index(topic.get("TopicId").getAsString(), meant);
    return new JsonObject();
  }

  private JsonObject topic(Parameters parameters, Call call) {
    return shelf.get(ClsKind.TOPIC, call.region(), parameters.text("TopicId", null));
  }

  /** The documents leave open what DescribeIndex says where there is none. */
  private static JsonObject index(JsonObject topic) {
    if (!topic.has(RULE)) {
      throw Refusal.of("ResourceNotFound.IndexNotExist", "索引不存在。", "The log topic has no index.");
    }
    return topic.getAsJsonObject(RULE);
  }

  /** Of the rule: its full text and keys. Metadata fields ({@code __TAG__}) are not here. */
  private static LogIndex meant(JsonObject index) {
    if (!index.get("Status").getAsBoolean()) {
      return LogIndex.NONE;
    }
    JsonObject rule = index.getAsJsonObject("Rule");
    Set<String> keys = new LinkedHashSet<>();
    Map<String, LogColumn> columns = new LinkedHashMap<>();
    if (present(rule, "KeyValue")) {
      for (JsonElement it : rule.getAsJsonObject("KeyValue").getAsJsonArray("KeyValues")) {
        key(it.getAsJsonObject(), keys, columns);
      }
    }
    if (present(rule, "DynamicIndex")
        && rule.getAsJsonObject("DynamicIndex").get("Status").getAsBoolean()) {
      keys.add(LogIndex.ANY);
      columns.put(LogIndex.ANY, LogColumn.TEXT);
    }
    return new LogIndex(present(rule, "FullText"), keys, columns);
  }

  private static void key(JsonObject pair, Set<String> keys, Map<String, LogColumn> columns) {
    String key = pair.get("Key").getAsString();
    JsonObject value = pair.getAsJsonObject("Value");
    String type = value.get("Type").getAsString();
    boolean cut = present(value, "Tokenizer") && !value.get("Tokenizer").getAsString().isEmpty();
    boolean chinese = present(value, "ContainZH") && value.get("ContainZH").getAsBoolean();
    if (!TYPES.contains(type)) {
      throw Page.wrong("Rule.KeyValue.KeyValues." + key + ".Type", type);
    }
    if ((cut || chinese) && (type.equals("long") || type.equals("double"))) {
      throw Page.wrong("Rule.KeyValue.KeyValues." + key, "Tokenizer, ContainZH of a number");
    }
    if (!keys.add(key)) {
      throw Page.wrong("Rule.KeyValue.KeyValues", key + " twice");
    }
    if (present(value, "SqlFlag") && value.get("SqlFlag").getAsBoolean()) {
      columns.put(key, type.equals("json") ? LogColumn.TEXT : LogColumn.of(type));
    }
  }

  private static boolean present(JsonObject object, String key) {
    return object.has(key) && !object.get(key).isJsonNull();
  }
}
