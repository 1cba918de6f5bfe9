package dev.lightsout.ops.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;

/** What {@code --json} prints: one object, for other programs. Times are ISO-8601 in UTC. */
final class JsonSummary {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().setPrettyPrinting().create();

  private JsonSummary() {}

  static String of(Overview overview) {
    JsonObject json = new JsonObject();
    json.addProperty("source", overview.source());
    json.addProperty("from", overview.from().toString());
    json.addProperty("to", overview.to().toString());
    json.addProperty("rows", overview.rows());
    json.addProperty("stopsRequested", overview.stops().size());
    json.add("stoppedInstances", GSON.toJsonTree(overview.stoppedInstances().keySet()));
    json.addProperty("needingAPerson", overview.needingAPerson());
    json.addProperty("stillCharged", overview.stillCharged());
    JsonObject outcomes = new JsonObject();
    overview.outcomes().forEach((outcome, count) -> outcomes.addProperty(outcome.name(), count));
    json.add("outcomes", outcomes);
    JsonArray attention = new JsonArray();
    overview.attention().forEach(it -> attention.add(attention(it)));
    json.add("attention", attention);
    json.add("skipped", GSON.toJsonTree(overview.skipped()));
    json.addProperty("repeated", overview.repeated());
    JsonArray fates = new JsonArray();
    overview.fates().forEach(it -> fates.add(fate(it)));
    json.add("instances", fates);
    return GSON.toJson(json);
  }

  private static JsonObject attention(Attention attention) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", attention.kind());
    json.addProperty("count", attention.fates().size());
    json.addProperty("advice", attention.advice());
    json.add(
        "instanceIds",
        GSON.toJsonTree(
            attention.fates().stream()
                .map(it -> it.told().text("instanceId"))
                .filter(id -> !id.isEmpty())
                .distinct()
                .toList()));
    return json;
  }

  /** The row that tells how it ended, and how many deliveries it took. */
  private static JsonObject fate(Fate fate) {
    JsonObject json = new JsonObject();
    json.addProperty("deliveries", fate.deliveries().size());
    json.addProperty("stillCharged", fate.isStillCharged());
    json.add("row", GSON.toJsonTree(fate.told().values()));
    return json;
  }
}
