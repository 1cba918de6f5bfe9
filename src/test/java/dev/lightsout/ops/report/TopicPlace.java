package dev.lightsout.ops.report;

import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Region;

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
   */
  static TopicPlace of(String topic, String region, EnvFile stage) {
    String id = (topic == null ? stage.text("LIGHTS_OUT_LOG_TOPIC") : topic).strip();
    if (id.isEmpty()) {
      throw new BadUsage(
          "which log topic? Give --topic, or set LIGHTS_OUT_LOG_TOPIC in "
              + stage.name()
              + " or the shell; a file of rows goes with --rows");
    }
    return new TopicPlace(id, Region.of(region, stage, "LIGHTS_OUT_LOG_REGION", "TENCENT_REGION"));
  }

  @Override
  public String toString() {
    return "the log topic " + id + " in " + region;
  }
}
