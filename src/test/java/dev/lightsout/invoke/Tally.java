package dev.lightsout.invoke;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.partitioningBy;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What many instances came to, or would, in one line. */
final class Tally {
  private static final Set<Outcome> LEFT_ALONE =
      EnumSet.of(Outcome.ALREADY_STOPPED, Outcome.SKIPPED, Outcome.IGNORED);

  private Tally() {}

  static String of(List<JsonObject> rows) {
    List<JsonObject> instances = rows.stream().filter(row -> row.has("instanceId")).toList();
    if (instances.isEmpty() && isDry(rows)) {
      return "Plan  nothing would be stopped: " + counts(rows);
    }
    if (isDry(instances)) {
      List<JsonObject> others = rows.stream().filter(row -> !row.has("instanceId")).toList();
      return "Plan  " + plan(instances) + (others.isEmpty() ? "" : "; besides, " + counts(others));
    }
    boolean endedAlike = rows.stream().map(Delivery::outcome).distinct().count() == 1;
    String count = instances.isEmpty() || endedAlike ? "" : instances.size() + ": ";
    return "Instances  " + count + counts(rows);
  }

  private static boolean isDry(List<JsonObject> rows) {
    return !rows.isEmpty() && rows.stream().allMatch(row -> row.get("dryRun").getAsBoolean());
  }

  static String counts(List<JsonObject> rows) {
    Map<Outcome, Integer> counts = new TreeMap<>(comparing(Groups.ORDER::indexOf));
    rows.forEach(row -> counts.merge(Delivery.outcome(row), 1, Integer::sum));
    return counts.entrySet().stream()
        .map(it -> it.getValue() + " " + it.getKey())
        .collect(Collectors.joining(", "));
  }

  /** What went wrong has a name each; what is left alone is told of below. */
  private static String plan(List<JsonObject> instances) {
    List<String> parts = new ArrayList<>();
    Map<Boolean, List<JsonObject>> stops =
        instances.stream()
            .collect(partitioningBy(row -> Delivery.outcome(row) == Outcome.WOULD_STOP));
    parts.add((stops.get(true).isEmpty() ? "none" : stops.get(true).size()) + " would be stopped");
    Map<Boolean, List<JsonObject>> left =
        stops.get(false).stream()
            .collect(partitioningBy(row -> LEFT_ALONE.contains(Delivery.outcome(row))));
    if (!left.get(false).isEmpty()) {
      parts.add(counts(left.get(false)));
    }
    if (!left.get(true).isEmpty()) {
      parts.add(left.get(true).size() + " left alone");
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
