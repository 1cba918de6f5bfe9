package dev.lightsout.invoke;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import dev.lightsout.order.Refused;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.standin.Request;
import java.util.List;

/**
 * What {@code --json} prints: {@code {event, requests, answer}}, and {@code stdout} with the rows
 * where the answer has not all of them: by HTTP it may keep them to itself, and any has no more
 * than 1,000. With {@code --live} nobody sees the requests, so they are null.
 */
final class JsonReport {
  private static final Gson GSON =
      new GsonBuilder().disableHtmlEscaping().serializeNulls().setPrettyPrinting().create();

  private JsonReport() {}

  static String of(Story story) {
    JsonObject report = new JsonObject();
    report.add("event", event(story));
    report.add(
        "requests", story.stage().requests().map(JsonReport::requests).orElse(JsonNull.INSTANCE));
    report.add("answer", story.delivery().answer());
    if (!hasAllRows(story.delivery())) {
      JsonArray stdout = new JsonArray();
      story.delivery().printed().forEach(stdout::add);
      report.add("stdout", stdout);
    }
    return GSON.toJson(report);
  }

  private static boolean hasAllRows(Delivery delivery) {
    return delivery.answer().get("results") instanceof JsonArray results
        && results.size() == delivery.rows().size();
  }

  /** A batch is its records; anything else is understood as one event. */
  private static JsonObject event(Story story) {
    List<Event> events = story.events();
    JsonObject json;
    if (events.size() == 1 && events.get(0).record() == null) {
      json = event(events.get(0));
    } else {
      json = new JsonObject();
      json.addProperty("kind", events.get(0).kind().toString());
      JsonArray records = new JsonArray();
      events.forEach(it -> records.add(event(it)));
      json.add("records", records);
    }
    json.addProperty("text", story.text().json());
    return json;
  }

  private static JsonObject event(Event event) {
    JsonObject json = new JsonObject();
    json.addProperty("kind", event.kind().toString());
    json.addProperty("id", event.id());
    put(json, "source", event.source());
    put(json, "time", event.when() == null ? null : event.when().text());
    put(json, "record", event.record());
    JsonArray orders = new JsonArray();
    event.instructions().forEach(it -> orders.add(instruction(it)));
    json.add("orders", orders);
    return json;
  }

  private static JsonObject instruction(Instruction instruction) {
    JsonObject json = new JsonObject();
    if (instruction instanceof Order order) {
      json.addProperty("action", order.product().action());
      json.addProperty("region", order.region());
      if (order.selection() instanceof ByFilters chosen) {
        json.add("filters", GSON.toJsonTree(chosen.filters()));
      } else {
        json.add("instanceIds", GSON.toJsonTree(order.instanceIds()));
      }
      OrderText.options(order.options()).forEach(json::addProperty);
    } else if (instruction instanceof Refused refused) {
      json.addProperty("refused", refused.reason());
    } else if (instruction instanceof Ignored ignored) {
      json.addProperty("ignored", ignored.reason());
    }
    return json;
  }

  private static JsonElement requests(List<Request> requests) {
    JsonArray all = new JsonArray();
    for (Request request : requests) {
      JsonObject json = new JsonObject();
      json.addProperty("time", request.at().toString());
      json.addProperty("action", request.action());
      json.addProperty("version", request.version());
      json.addProperty("region", request.region());
      json.add("parameters", request.parameters());
      json.add("answer", request.answer());
      json.addProperty("status", request.status());
      put(json, "fault", request.fault());
      all.add(json);
    }
    return all;
  }

  private static void put(JsonObject json, String key, String value) {
    if (value != null) {
      json.addProperty(key, value);
    }
  }
}
