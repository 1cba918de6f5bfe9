package dev.lightsout.bench;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A fleet, and an event that is to stop all of it.
 *
 * @param name in words
 * @param ids the fleet
 * @param event stops it
 * @param most {@code LIGHTS_OUT_MAX_INSTANCES}
 * @param limit how long a delivery may last
 * @param action the API's action that stops
 * @param rate how many such calls the API takes in a second
 */
record Scenario(
    String name,
    List<String> ids,
    String event,
    int most,
    Duration limit,
    String action,
    int rate) {
  private static final Duration ENOUGH = Duration.ofSeconds(60);
  private static final Duration TOO_SHORT = Duration.ofSeconds(8);
  private static final int IDS_OF_A_RECORD = 100;
  private static final int MOST_OF_HAI = 600;

  static List<Scenario> all(int instances) {
    return List.of(
        filters("filters", instances, ENOUGH),
        filters("filters, too little time", instances, TOO_SHORT),
        records(instances),
        hai(Math.min(instances, MOST_OF_HAI)));
  }

  /** A timer chooses by a tag. */
  private static Scenario filters(String name, int instances, Duration limit) {
    JsonObject timer = new JsonObject();
    timer.addProperty("Type", "Timer");
    timer.addProperty("TriggerName", "evening");
    timer.addProperty("Time", Instant.now().toString());
    timer.addProperty(
        "Message",
        "{\"Action\":\"StopInstances\",\"Filters\":[{\"Name\":\"tag:env\",\"Values\":[\"dev\"]}],"
            + "\"StopType\":\"SOFT_FIRST\"}");
    return cvm(name, ids("ins-", instances), timer.toString(), instances, limit);
  }

  /** Records of CKafka that name 100 each. */
  private static Scenario records(int instances) {
    List<String> ids = ids("ins-", instances);
    JsonArray records = new JsonArray();
    for (int from = 0; from < instances; from += IDS_OF_A_RECORD) {
      JsonArray some = new JsonArray();
      ids.subList(from, Math.min(from + IDS_OF_A_RECORD, instances)).forEach(some::add);
      JsonObject order = new JsonObject();
      order.addProperty("Action", "StopInstances");
      order.add("InstanceIds", some);
      JsonObject message = new JsonObject();
      message.addProperty("topic", "stops");
      message.addProperty("partition", 0);
      message.addProperty("offset", records.size());
      message.addProperty("msgKey", "k");
      message.addProperty("msgBody", order.toString());
      JsonObject record = new JsonObject();
      record.add("Ckafka", message);
      records.add(record);
    }
    JsonObject batch = new JsonObject();
    batch.add("Records", records);
    return cvm("named, 100 a record", ids, batch.toString(), IDS_OF_A_RECORD, ENOUGH);
  }

  /** An array of orders, one for each instance, as HAI's API has it. */
  private static Scenario hai(int instances) {
    List<String> ids = ids("hai-", instances);
    JsonArray orders = new JsonArray();
    for (String id : ids) {
      JsonObject order = new JsonObject();
      order.addProperty("Action", "StopInstance");
      order.addProperty("InstanceId", id);
      orders.add(order);
    }
    return new Scenario(
        "HAI, named", ids, orders.toString(), instances, ENOUGH, "StopInstance", 20);
  }

  private static Scenario cvm(
      String name, List<String> ids, String event, int most, Duration limit) {
    return new Scenario(name, ids, event, most, limit, "StopInstances", 10);
  }

  private static List<String> ids(String prefix, int instances) {
    return IntStream.rangeClosed(1, instances).mapToObj(i -> prefix + "%08d".formatted(i)).toList();
  }
}
