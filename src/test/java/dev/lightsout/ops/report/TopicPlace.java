package dev.lightsout.ops.report;

import dev.lightsout.ops.BadUsage;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Where the rows are.
 *
 * @param id of the log topic
 * @param region where it is
 */
record TopicPlace(String id, String region) {

  /**
   * What the caller names, else what the stage has. A function that is told no other region for its
   * topic takes its own.
   *
   * @param topic null: that of the stage
   * @param region null: that of the stage
   * @param variables of the stage
   */
  static TopicPlace of(String topic, String region, String stage, Map<String, String> variables) {
    String ownRegion = variables.get("TENCENT_REGION");
    return new TopicPlace(
        first(
            "--topic", "LIGHTS_OUT_LOG_TOPIC", stage, topic, variables.get("LIGHTS_OUT_LOG_TOPIC")),
        first(
            "--region",
            "LIGHTS_OUT_LOG_REGION",
            stage,
            region,
            variables.get("LIGHTS_OUT_LOG_REGION"),
            ownRegion));
  }

  private static String first(String option, String variable, String stage, String... values) {
    return Stream.of(values)
        .filter(value -> value != null && !value.isBlank())
        .map(String::strip)
        .findFirst()
        .orElseThrow(
            () ->
                new BadUsage(
                    "which log topic? Give %s, or set %s in .env.%s or the shell; a file of rows goes with --rows"
                        .formatted(option, variable, stage)));
  }

  @Override
  public String toString() {
    return "the log topic " + id + " in " + region;
  }
}
