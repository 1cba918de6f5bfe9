package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What comes of all instances, in one line.
 *
 * @param title what it is: a plan, or what was done
 */
record Tally(String title, String sentence) {
  private static final Set<Outcome> LEFT_ALONE =
      EnumSet.of(Outcome.ALREADY_STOPPED, Outcome.SKIPPED, Outcome.IGNORED);

  static Tally of(List<JsonObject> rows) {
    List<JsonObject> instances = rows.stream().filter(row -> row.has("instanceId")).toList();
    boolean isPlan =
        !instances.isEmpty()
            && instances.stream().allMatch(row -> row.get("dryRun").getAsBoolean());
    if (isPlan) {
      List<JsonObject> others = rows.stream().filter(row -> !row.has("instanceId")).toList();
      return new Tally("Plan", plan(instances) + (others.isEmpty() ? "" : "; " + counts(others)));
    }
    String count = instances.isEmpty() ? "" : instances.size() + ": ";
    return new Tally("Instances", count + counts(rows));
  }

  static String counts(List<JsonObject> rows) {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    rows.forEach(row -> counts.merge(Delivery.outcome(row), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey())
        .collect(Collectors.joining(", "));
  }

  private static String plan(List<JsonObject> instances) {
    long stopped =
        instances.stream().filter(it -> Delivery.outcome(it) == Outcome.WOULD_STOP).count();
    long left = instances.stream().filter(it -> LEFT_ALONE.contains(Delivery.outcome(it))).count();
    long troubled = instances.size() - stopped - left;
    List<String> parts = new ArrayList<>();
    parts.add((stopped == 0 ? "none" : stopped) + " would be stopped");
    if (troubled > 0) {
      parts.add(troubled + " could not be");
    }
    if (left > 0) {
      parts.add(left + " left alone");
    }
    return instances.size()
        + (instances.size() == 1 ? " instance in " : " instances in ")
        + regions(instances)
        + ": "
        + String.join(", ", parts);
  }

  private static String regions(List<JsonObject> instances) {
    Set<String> regions = new TreeSet<>();
    instances.forEach(row -> regions.add(JsonText.text(row, "region", "")));
    return regions.size() < 3 ? String.join(" and ", regions) : regions.size() + " regions";
  }
}
