package dev.lightsout.standin;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The metrics that alarm policies can watch: DescribeAlarmMetrics. Those of CVM, their periods and
 * how many of them an alarm can last are of the sample on its page (document 248/51283). No page
 * shows those of HAI: the name here is made up.
 */
public final class AlarmMetrics {
  /** Of a policy type: its metrics, and how long an alarm may have to last, in periods. */
  private record Kind(List<String> metrics, List<Integer> continuePeriods) {}

  private static final List<Integer> TO_FIVE = List.of(1, 2, 3, 4, 5);
  private static final List<Integer> PERIODS = List.of(60, 300);
  private static final Map<String, Kind> DOCUMENTED =
      Map.of(
          "cvm_device", new Kind(List.of("CpuUsage", "BaseCpuUsage", "MemUsage"), TO_FIVE),
          "hyper_application_inventor_gpu_alarm", new Kind(List.of("GpuUtil"), TO_FIVE));

  private final Map<String, Kind> kinds = new ConcurrentHashMap<>(DOCUMENTED);

  /** A policy type has these metrics, and no others. */
  public void set(String namespace, List<String> metrics, List<Integer> continuePeriods) {
    kinds.put(namespace, new Kind(List.copyOf(metrics), List.copyOf(continuePeriods)));
  }

  void clear() {
    kinds.clear();
    kinds.putAll(DOCUMENTED);
  }

  JsonObject describeAlarmMetrics(Parameters parameters, Call call) {
    MonitorActions.checkModule(parameters);
    String namespace = parameters.text("Namespace", null);
    Kind kind = kinds.getOrDefault(namespace, new Kind(List.of(), List.of()));
    JsonArray all = new JsonArray();
    kind.metrics().forEach(name -> all.add(metric(namespace, name, kind.continuePeriods())));
    JsonObject response = new JsonObject();
    response.add("Metrics", all);
    return response;
  }

  void check(String namespace, JsonObject rule) {
    Kind kind = kinds.getOrDefault(namespace, new Kind(List.of(), List.of()));
    if (!kind.metrics().contains(rule.get("MetricName").getAsString())) {
      throw Page.wrong("MetricName", rule.get("MetricName"));
    }
    if (!PERIODS.contains(rule.get("Period").getAsInt())) {
      throw Page.wrong("Period", rule.get("Period"));
    }
    if (!kind.continuePeriods().contains(rule.get("ContinuePeriod").getAsInt())) {
      throw Page.wrong("ContinuePeriod", rule.get("ContinuePeriod"));
    }
  }

  private static JsonObject metric(String namespace, String name, List<Integer> continuePeriods) {
    JsonObject config = new JsonObject();
    config.add("Operator", json(List.of("gt", "ge", "lt", "le", "eq", "ne")));
    config.add("Period", json(PERIODS));
    config.add("ContinuePeriod", json(continuePeriods));
    JsonObject metric = new JsonObject();
    metric.addProperty("Namespace", namespace);
    metric.addProperty("MetricName", name);
    metric.addProperty("Description", name);
    metric.addProperty("Unit", "%");
    metric.add("MetricConfig", config);
    return metric;
  }

  private static JsonArray json(List<?> values) {
    return new Gson().toJsonTree(values).getAsJsonArray();
  }
}
