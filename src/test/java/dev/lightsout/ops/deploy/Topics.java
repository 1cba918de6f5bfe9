package dev.lightsout.ops.deploy;

/** Whether rows and prints go to topics of their own. */
final class Topics {
  private static final String REPORT = "inputs.environment.variables.LIGHTS_OUT_LOG_TOPIC";
  private static final String REGION = "inputs.environment.variables.LIGHTS_OUT_LOG_REGION";

  private Topics() {}

  static void check(Deployment deployment, Findings findings) {
    String prints = deployment.input("cls.topicId");
    String rows = deployment.environment().getOrDefault("LIGHTS_OUT_LOG_TOPIC", "");
    String region = deployment.environment().getOrDefault("LIGHTS_OUT_LOG_REGION", "");
    if (rows.isEmpty()) {
      findings.warning(
          deployment.file().where("inputs.environment"),
          "LIGHTS_OUT_LOG_TOPIC is not passed on: there will be no report topic, and nothing that"
              + " remembers what an event stopped");
    }
    if (!prints.isEmpty() && !prints.contains("${") && prints.equals(rows)) {
      findings.error(
          deployment.file().where(REPORT),
          "LIGHTS_OUT_LOG_TOPIC is \""
              + rows
              + "\", the topic of inputs.cls.topicId"
              + deployment.origin("inputs.cls.topicId")
              + ": expected two topics, or each row is there twice");
    }
    for (Trigger lines : deployment.triggers("cls")) {
      String topic = lines.text("topicId");
      if (!topic.isEmpty()
          && !topic.contains("${")
          && (topic.equals(rows) || topic.equals(prints))) {
        findings.error(
            deployment.file().where(lines.path("topicId")),
            lines.path("topicId")
                + " is \""
                + topic
                + "\", which the function writes to itself: expected a topic of orders");
      }
    }
    if (!region.isEmpty()
        && !region.contains("${")
        && !region.equals(deployment.input("region"))
        && !deployment.input("region").contains("${")) {
      findings.warning(
          deployment.file().where(REGION),
          "LIGHTS_OUT_LOG_REGION is \"%s\" and the function's region \"%s\": the report topic must be in the first"
              .formatted(region, deployment.input("region")));
    }
  }
}
