package dev.lightsout.standin;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * What Cloud Monitor sends when a metric alarm begins, in the form of document 248/9066.
 *
 * @param url where to: a URL, or {@code SCF:region/namespace/function/version}
 * @param body the alarm, in JSON
 */
public record AlarmCallback(String url, String body) {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
  private static final Map<String, String> SIGNS =
      Map.of("lt", "<", "le", "<=", "gt", ">", "ge", ">=", "eq", "=", "ne", "!=");
  private static final Map<String, String> NAMESPACES =
      Map.of("cvm_device", "qce/cvm", "hyper_application_inventor_gpu_alarm", "qce/hai");

  static String body(JsonObject policy, Alarms.Watched object, Instant now) {
    JsonObject alarm = new JsonObject();
    alarm.addProperty("sessionId", UUID.randomUUID().toString().replace("-", "").substring(0, 24));
    alarm.addProperty("alarmStatus", "1");
    alarm.addProperty("alarmType", "metric");
    alarm.add("alarmObjInfo", object(policy.get("Namespace").getAsString(), object));
    alarm.add("alarmPolicyInfo", policy(policy));
    alarm.addProperty("firstOccurTime", TIME.format(now.atOffset(ZoneOffset.ofHours(8))));
    alarm.addProperty("durationTime", 0);
    alarm.addProperty("recoverTime", "0");
    return alarm.toString();
  }

  private static JsonObject object(String policyType, Alarms.Watched watched) {
    JsonObject object = new JsonObject();
    object.addProperty("region", watched.region());
    object.addProperty("namespace", NAMESPACES.getOrDefault(policyType, "qce/" + policyType));
    object.add("dimensions", JsonParser.parseString(watched.dimensions()));
    return object;
  }

  private static JsonObject policy(JsonObject policy) {
    JsonObject info = new JsonObject();
    info.add("policyId", policy.get("PolicyId"));
    info.add("policyType", policy.get("Namespace"));
    info.add("policyName", policy.get("PolicyName"));
    info.addProperty("policyTypeCName", "");
    if (policy.has("Condition")) {
      info.add(
          "conditions",
          conditions(
              policy
                  .getAsJsonObject("Condition")
                  .getAsJsonArray("Rules")
                  .get(0)
                  .getAsJsonObject()));
    }
    return info;
  }

  /** The API calls a metric CpuUsage, the callback cpu_usage. */
  private static JsonObject conditions(JsonObject rule) {
    String metric = rule.get("MetricName").getAsString();
    JsonObject conditions = new JsonObject();
    conditions.addProperty(
        "metricName", metric.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT));
    conditions.addProperty("metricShowName", metric);
    conditions.addProperty("calcType", SIGNS.get(rule.get("Operator").getAsString()));
    conditions.add("calcValue", rule.get("Value"));
    conditions.addProperty("calcUnit", "%");
    conditions.addProperty("currentValue", "0.4");
    conditions.addProperty("unit", "%");
    conditions.addProperty("period", rule.get("Period").getAsString());
    conditions.addProperty("periodNum", rule.get("ContinuePeriod").getAsString());
    conditions.addProperty("alarmNotifyType", "continuousAlarm");
    conditions.add("alarmNotifyPeriod", rule.get("NoticeFrequency"));
    return conditions;
  }
}
