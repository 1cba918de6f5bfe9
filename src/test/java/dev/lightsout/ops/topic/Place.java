package dev.lightsout.ops.topic;

import com.google.gson.JsonObject;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Service;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where a resource belongs.
 *
 * @param stage the stage
 * @param region the region of the log topics
 * @param needs whose ids the file wants, by the names that it gives them
 */
record Place(String stage, String region, Map<String, Resource> needs) {

  /** What is known of what a file leaves open. */
  Map<String, String> values(Ids ids) {
    Map<String, String> values = new LinkedHashMap<>(Map.of("stage", stage));
    needs.forEach((name, resource) -> ids.of(resource).ifPresent(id -> values.put(name, id)));
    return values;
  }

  /** Whether everything that it needs is there. */
  boolean isReady(Ids ids) {
    return needs.values().stream().allMatch(it -> ids.of(it).isPresent());
  }

  JsonObject call(Api api, String action, JsonObject request) {
    return api.call(Service.CLS, action, region, request);
  }
}
