package dev.lightsout.endurance;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * An order, and the instances that it means.
 *
 * @param json the order, or array of orders
 * @param isChosen whether by a filter
 */
record Wanted(String json, List<String> ids, boolean isChosen, boolean isDry) {

  /** Any order. */
  static Wanted any(Random random) {
    Fleet fleet = Fleet.ALL.get(random.nextInt(Fleet.ALL.size()));
    boolean isDry = random.nextInt(40) == 0;
    return switch (random.nextInt(10)) {
      case 0, 1 -> team(fleet, random, isDry);
      case 2 -> allHai(fleet, isDry);
      case 3, 4, 5 -> hai(fleet, random, isDry);
      default -> cvm(fleet, random, isDry);
    };
  }

  private static Wanted team(Fleet fleet, Random random, boolean isDry) {
    String team = Fleet.TEAMS.get(random.nextInt(Fleet.TEAMS.size()));
    JsonObject order = order("StopInstances", fleet, isDry);
    order.add("Filters", filter("tag:" + Fleet.TAG, team));
    return new Wanted(order.toString(), fleet.ofTeam(team), true, isDry);
  }

  private static Wanted allHai(Fleet fleet, boolean isDry) {
    JsonObject order = order("StopInstance", fleet, isDry);
    order.add("Filters", filter("charge-type", "POSTPAID_BY_HOUR"));
    return new Wanted(order.toString(), fleet.hai(), true, isDry);
  }

  private static Wanted cvm(Fleet fleet, Random random, boolean isDry) {
    List<String> ids = some(fleet.cvm(), random);
    if (random.nextInt(20) == 0) {
      ids.add(fleet.kept());
    }
    if (random.nextInt(40) == 0) {
      ids.add(fleet.unknown());
    }
    JsonObject order = order("StopInstances", fleet, isDry);
    order.add("InstanceIds", array(ids));
    if (random.nextBoolean()) {
      order.addProperty("StoppedMode", "STOP_CHARGING");
    }
    return new Wanted(order.toString(), ids, false, isDry);
  }

  private static Wanted hai(Fleet fleet, Random random, boolean isDry) {
    List<String> ids = some(fleet.hai(), random);
    JsonArray orders = new JsonArray();
    for (String id : ids) {
      JsonObject order = order("StopInstance", fleet, isDry);
      order.addProperty("InstanceId", id);
      orders.add(order);
    }
    return new Wanted(orders.toString(), ids, false, isDry);
  }

  private static JsonObject order(String action, Fleet fleet, boolean isDry) {
    JsonObject order = new JsonObject();
    order.addProperty("Action", action);
    order.addProperty("Region", fleet.region());
    if (isDry) {
      order.addProperty("DryRun", true);
    }
    return order;
  }

  private static JsonArray filter(String name, String value) {
    JsonObject filter = new JsonObject();
    filter.addProperty("Name", name);
    filter.add("Values", array(List.of(value)));
    JsonArray filters = new JsonArray();
    filters.add(filter);
    return filters;
  }

  private static JsonArray array(List<String> texts) {
    JsonArray array = new JsonArray();
    texts.forEach(array::add);
    return array;
  }

  /** One to four of them. */
  private static List<String> some(List<String> all, Random random) {
    List<String> shuffled = new ArrayList<>(all);
    Collections.shuffle(shuffled, random);
    return new ArrayList<>(shuffled.subList(0, 1 + random.nextInt(4)));
  }
}
