package dev.lightsout.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.Stream;

/**
 * An order, and what it may touch.
 *
 * @param words for the story
 * @param named the machines it names
 * @param choosable the machines its filters may choose
 * @param isDry whether it stops nothing
 * @param order its JSON
 */
record Wish(
    String words, List<Machine> named, List<Machine> choosable, boolean isDry, JsonObject order) {

  /** CVM instances of one region, by their ids. */
  static Wish cvm(List<Machine> machines, String options, boolean isDry) {
    JsonArray ids = new JsonArray();
    machines.forEach(it -> ids.add(it.id()));
    JsonObject order = order("StopInstances", options, isDry);
    order.addProperty("Region", machines.get(0).region());
    order.add("InstanceIds", ids);
    return new Wish("stop " + machines + options + dry(isDry), machines, List.of(), isDry, order);
  }

  /** One HAI instance. */
  static Wish hai(Machine machine, boolean isDry) {
    JsonObject order = order("StopInstance", "", isDry);
    order.addProperty("InstanceId", machine.id());
    return new Wish("stop " + machine + dry(isDry), List.of(machine), List.of(), isDry, order);
  }

  /** Every CVM instance with the tag {@code env} = {@code dev}. */
  static Wish dev() {
    return chosen(
        "stop what has env=dev",
        "StopInstances",
        "[{'Name':'tag:env','Values':['dev']}]",
        Machine.real().filter(Machine::isDev).toList());
  }

  /** Every HAI instance that runs. */
  static Wish everyHai() {
    return chosen(
        "stop every HAI that is RUNNING",
        "StopInstance",
        "[{'Name':'instance-state','Values':['RUNNING']}]",
        Machine.real().filter(Machine::isHai).toList());
  }

  /** An order that cannot be read, and asks for nothing. */
  static Wish misspelt(Machine machine) {
    JsonObject order = order("StopInstances", "", false);
    order.addProperty("InstanceIDs", machine.id());
    return new Wish("a misspelt order for " + machine, List.of(), List.of(), true, order);
  }

  private static Wish chosen(String words, String action, String filters, List<Machine> may) {
    JsonObject order = order(action, "", false);
    order.add("Filters", JsonParser.parseString(filters));
    return new Wish(words, List.of(), may, false, order);
  }

  private static JsonObject order(String action, String options, boolean isDry) {
    JsonObject order = new JsonObject();
    order.addProperty("Action", action);
    if (!options.isEmpty()) {
      String[] option = options.trim().split("=");
      order.addProperty(option[0], option[1]);
    }
    if (isDry) {
      order.addProperty("DryRun", true);
    }
    return order;
  }

  private static String dry(boolean isDry) {
    return isDry ? " (a dry run)" : "";
  }

  boolean chooses() {
    return !choosable.isEmpty();
  }

  boolean isReadable() {
    return !named.isEmpty() || chooses();
  }

  /** What it may stop. */
  Stream<Machine> mayStop() {
    return isDry ? Stream.empty() : Stream.concat(named.stream(), choosable.stream());
  }

  @Override
  public String toString() {
    return words;
  }
}
