package dev.lightsout.ops.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.Difference;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * The index of a topic: it has no name but the topic's, and no id.
 *
 * @param topic whose index it is
 * @param file the request that creates it
 */
record Index(Resource topic, Template file, Place place) implements Resource {
  private static final String NONE = "ResourceNotFound.IndexNotExist";

  @Override
  public String kind() {
    return "index";
  }

  @Override
  public String name() {
    return topic.name();
  }

  /** Where there is none, the documents leave open whether it is an error or an empty rule. */
  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    if (ids.of(topic).isEmpty()) {
      return Optional.empty();
    }
    String topicId = ids.of(topic).orElseThrow();
    try {
      JsonObject index = place.call(api, "DescribeIndex", of(topicId));
      boolean isThere = index.has("Rule") && index.get("Rule").isJsonObject();
      return isThere ? Optional.of(new Existing(topicId, index)) : Optional.empty();
    } catch (ApiError error) {
      if (error.code().equals(NONE)) {
        return Optional.empty();
      }
      throw error;
    }
  }

  /** A key is one difference, however much of it differs. */
  @Override
  public List<String> differences(Existing existing, Ids ids) {
    JsonObject wanted = wanted(ids);
    JsonObject is = existing.state().deepCopy();
    Map<String, JsonObject> there = byName(keys(is));
    List<String> found = new ArrayList<>();
    byName(keys(wanted))
        .forEach(
            (name, key) -> {
              JsonObject now = there.get(name);
              if (now == null || !Difference.between(key, now).isEmpty()) {
                found.add("key " + name + ": " + (now == null ? "missing" : "differs"));
              }
            });
    found.addAll(Difference.between(withoutKeys(wanted), withoutKeys(is)));
    return found;
  }

  @Override
  public String create(Api api, Ids ids) {
    place.call(api, "CreateIndex", wanted(ids));
    return ids.of(topic).orElseThrow();
  }

  /** Keys that somebody added stay. */
  @Override
  public void update(Api api, Existing existing, Ids ids) {
    JsonObject request = wanted(ids);
    JsonArray wanted = keys(request);
    byName(keys(existing.state()))
        .forEach(
            (name, key) -> {
              if (!byName(wanted).containsKey(name)) {
                wanted.add(key);
              }
            });
    place.call(api, "ModifyIndex", request);
  }

  @Override
  public void remove(Api api, Existing existing) {
    place.call(api, "DeleteIndex", of(existing.id()));
  }

  private JsonObject wanted(Ids ids) {
    return file.filled(place.values(ids));
  }

  private static JsonArray keys(JsonObject index) {
    JsonObject rule = index.getAsJsonObject("Rule");
    JsonElement keyValue = rule.get("KeyValue");
    boolean hasKeys =
        keyValue != null
            && keyValue.isJsonObject()
            && keyValue.getAsJsonObject().get("KeyValues") instanceof JsonArray;
    return hasKeys ? keyValue.getAsJsonObject().getAsJsonArray("KeyValues") : new JsonArray();
  }

  private static JsonObject withoutKeys(JsonObject index) {
    JsonObject rest = index.deepCopy();
    if (!keys(rest).isEmpty()) {
      rest.getAsJsonObject("Rule").getAsJsonObject("KeyValue").remove("KeyValues");
    }
    return rest;
  }

  private static Map<String, JsonObject> byName(JsonArray keys) {
    return StreamSupport.stream(keys.spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .collect(
            Collectors.toMap(
                it -> it.get("Key").getAsString(),
                it -> it,
                (one, other) -> other,
                LinkedHashMap::new));
  }

  private static JsonObject of(String topicId) {
    JsonObject request = new JsonObject();
    request.addProperty("TopicId", topicId);
    return request;
  }
}
