package dev.lightsout.ops.alarms;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A rule that is held to what its metric allows, by DescribeAlarmMetrics (document 248/51283).
 *
 * @param rule what to ask for
 * @param shortened what it would have been, in words; null if it is as wanted
 */
record Metric(JsonObject rule, String shortened) {
  private static final int MINUTE = 60;

  /**
   * Decides. Where an alarm may not last as long as wanted before it is sent, the longest time that
   * the metric allows takes its place; anything else that is not allowed is refused.
   *
   * @param metrics all that the policy's type has
   * @throws BadUsage if it cannot be asked for
   */
  static Metric fit(String policy, JsonObject rule, List<JsonObject> metrics) {
    String name = rule.get("MetricName").getAsString();
    JsonObject metric =
        metrics.stream()
            .filter(it -> it.get("MetricName").getAsString().equals(name))
            .findFirst()
            .orElseThrow(() -> new BadUsage(policy + ": " + unknown(name, metrics)));
    allow(policy, rule, metric, "Operator");
    allow(policy, rule, metric, "Period");
    List<JsonElement> allowed = allowed(metric, "ContinuePeriod");
    int wanted = rule.get("ContinuePeriod").getAsInt();
    int longest =
        allowed.stream()
            .mapToInt(JsonElement::getAsInt)
            .filter(it -> it <= wanted)
            .max()
            .orElse(wanted);
    if (longest == wanted) {
      return new Metric(rule, null);
    }
    JsonObject shorter = rule.deepCopy();
    shorter.addProperty("ContinuePeriod", longest);
    return new Metric(
        shorter,
        "%s fires after %d minutes, not %d: of %s, the API allows %d periods of %d s"
            .formatted(policy, minutes(shorter), minutes(rule), name, longest, period(rule)));
  }

  private static String unknown(String name, List<JsonObject> metrics) {
    return metrics.isEmpty()
        ? "the API knows no metrics of its Namespace"
        : "there is no metric %s; there are %s: put one into the policy's file"
            .formatted(
                name,
                metrics.stream()
                    .map(it -> it.get("MetricName").getAsString())
                    .collect(Collectors.joining(", ")));
  }

  private static void allow(String policy, JsonObject rule, JsonObject metric, String what) {
    List<JsonElement> allowed = allowed(metric, what);
    if (!allowed.isEmpty() && !allowed.contains(rule.get(what))) {
      throw new BadUsage(
          "%s: %s %s: the API allows %s".formatted(policy, what, rule.get(what), allowed));
    }
  }

  /** Empty if it does not say. */
  private static List<JsonElement> allowed(JsonObject metric, String what) {
    return metric.get("MetricConfig") instanceof JsonObject config
            && config.get(what) instanceof JsonArray values
        ? values.asList()
        : List.of();
  }

  private static int minutes(JsonObject rule) {
    return period(rule) * rule.get("ContinuePeriod").getAsInt() / MINUTE;
  }

  private static int period(JsonObject rule) {
    return rule.get("Period").getAsInt();
  }
}
