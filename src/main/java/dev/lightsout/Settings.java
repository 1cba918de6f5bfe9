package dev.lightsout;

import dev.lightsout.cloud.Endpoint;
import dev.lightsout.cloud.LogTopic;
import dev.lightsout.event.Reading;
import dev.lightsout.event.Webhook;
import dev.lightsout.order.CvmOptions.StopType;
import dev.lightsout.order.CvmOptions.StoppedMode;
import dev.lightsout.plan.Rails;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The function's settings, read once from environment variables; an empty one is unset. A bad one
 * is kept as a problem, for as long as there is one nothing is stopped.
 *
 * @param function the function's name; null if unknown
 * @param region the function's own region; null if unknown
 * @param logTopic where rows go besides stdout
 * @param isJournalOn whether the log topic is asked what earlier deliveries of an event did
 * @param stopType how an alarm's instance is stopped; null leaves it to the API
 * @param stoppedMode whether an alarm's instance is charged for once stopped; null leaves it to the
 *     API
 * @param rails what holds a stop back
 * @param verify how long to look whether what stops has stopped; zero: do not
 * @param maxEventAge older events are ignored
 * @param alarmPolicies policies that may stop; empty: any
 * @param webhook who may call by HTTP
 * @param endpoint where the APIs are
 * @param problems what is wrong, naming the setting, the value and what would be right
 */
public record Settings(
    String function,
    String region,
    Optional<LogTopic> logTopic,
    boolean isJournalOn,
    StopType stopType,
    StoppedMode stoppedMode,
    Rails rails,
    Duration verify,
    Duration maxEventAge,
    Set<String> alarmPolicies,
    Webhook webhook,
    Endpoint endpoint,
    List<String> problems) {

  /** Reads them from an environment. */
  public static Settings read(Map<String, String> environment) {
    Variables variables = new Variables(environment);
    String region =
        variables
            .region("LIGHTS_OUT_REGION")
            .or(() -> variables.region("TENCENTCLOUD_REGION"))
            .orElse(null);
    return new Settings(
        variables
            .text("SCF_FUNCTIONNAME")
            .or(() -> variables.text("AWS_LAMBDA_FUNCTION_NAME"))
            .orElse(null),
        region,
        logTopic(variables, region),
        variables.flag("LIGHTS_OUT_JOURNAL", true),
        variables.oneOf("LIGHTS_OUT_STOP_TYPE", StopType.class).orElse(null),
        variables.oneOf("LIGHTS_OUT_STOPPED_MODE", StoppedMode.class).orElse(null),
        new Rails(
            variables
                .wholeNumber(
                    "LIGHTS_OUT_MAX_INSTANCES", 1, Integer.MAX_VALUE, "a whole number, 1 or more")
                .orElse(100),
            variables.wholeNumber("LIGHTS_OUT_MAX_PERCENT", 1, 100, "a whole number from 1 to 100"),
            variables.regions("LIGHTS_OUT_REGIONS"),
            variables.text("LIGHTS_OUT_PROTECT_TAG").orElse("lights-out:keep"),
            variables.flag("LIGHTS_OUT_DRY_RUN", false)),
        variables.duration("LIGHTS_OUT_VERIFY", "PT90S").orElse(Duration.ZERO),
        variables.duration("LIGHTS_OUT_MAX_EVENT_AGE", "PT6H").orElse(Duration.ofHours(6)),
        variables.set("LIGHTS_OUT_ALARM_POLICIES"),
        new Webhook(
            variables.text("LIGHTS_OUT_WEBHOOK_USER").orElse(null),
            variables.password("LIGHTS_OUT_WEBHOOK_PASSWORD").orElse(null)),
        new Endpoint(
            variables.baseUrl("LIGHTS_OUT_ENDPOINT").orElse(null),
            variables
                .matching(
                    "LIGHTS_OUT_DOMAIN",
                    "[a-z0-9-]+(\\.[a-z0-9-]+)+",
                    "a host such as internal.tencentcloudapi.com")
                .orElse("tencentcloudapi.com")),
        variables.problems());
  }

  private static Optional<LogTopic> logTopic(Variables variables, String region) {
    Optional<String> id = variables.text("LIGHTS_OUT_LOG_TOPIC");
    String at = variables.region("LIGHTS_OUT_LOG_REGION").orElse(region);
    if (id.isPresent() && at == null) {
      variables.problem("LIGHTS_OUT_LOG_REGION is not set: expected the log topic's region");
      return Optional.empty();
    }
    return id.map(topic -> new LogTopic(at, topic));
  }

  /** The topic to ask what earlier deliveries did; empty: none is to be asked. */
  public Optional<LogTopic> journal() {
    return logTopic.filter(topic -> isJournalOn);
  }

  /** What the readers of events need to know of them. */
  public Reading reading(String requestId) {
    return new Reading(requestId, region, stopType, stoppedMode, alarmPolicies, webhook, 0);
  }
}
