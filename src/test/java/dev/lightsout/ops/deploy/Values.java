package dev.lightsout.ops.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.Regions;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether the values are well-formed, once the variables are filled in. */
final class Values {
  private static final String UUID = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
  private static final String AN_ID = "an id such as 66666666-7777-8888-9999-000000000000";
  private static final String A_REGION = "a region of the cloud such as ap-guangzhou";

  /**
   * What a value must be.
   *
   * @param paths which it holds for
   */
  private record Rule(Pattern paths, Predicate<String> holds, String right) {
    static Rule matching(String paths, String pattern, String right) {
      return new Rule(Pattern.compile(paths), Pattern.compile(pattern).asMatchPredicate(), right);
    }

    static Rule region(String paths) {
      return new Rule(Pattern.compile(paths), Regions::isKnown, A_REGION);
    }
  }

  private static final List<Rule> RULES =
      List.of(
          Rule.region("inputs\\.region"),
          Rule.matching(
              "inputs\\.name",
              "[A-Za-z][\\w-]{0,58}[A-Za-z0-9]",
              "60 characters at most: letters, digits, _ and -, beginning with a letter"),
          Rule.matching(
              "inputs\\.events\\[\\d+\\]\\.timer\\.parameters\\.name",
              "[A-Za-z][\\w-]{0,59}",
              "60 characters at most: letters, digits, _ and -, beginning with a letter"),
          Rule.region("inputs\\.environment\\.variables\\.LIGHTS_OUT_LOG_REGION"),
          Rule.matching("inputs\\.cls\\.(logsetId|topicId)", UUID, AN_ID),
          Rule.matching(
              "inputs\\.environment\\.variables\\.LIGHTS_OUT_LOG_TOPIC", "|" + UUID, AN_ID),
          Rule.matching("inputs\\.events\\[\\d+\\]\\.cls\\.parameters\\.topicId", UUID, AN_ID),
          Rule.matching(
              "inputs\\.role",
              "[\\w+=,.@-]{1,128}",
              "the name of a role such as LightsOutRole, not its qcs:: form"),
          Rule.matching(
              "inputs\\.deadLetter\\.name",
              "[A-Za-z][\\w-]{0,63}",
              "a name of letters, digits, _ and -"),
          Rule.matching(
              "inputs\\.events\\[\\d+\\]\\.ckafka\\.parameters\\.name",
              "ckafka-[a-z0-9]{8,16}(-[\\w.-]{1,128})?",
              "<instance id>-<topic> such as ckafka-8tfxzia3-lights-out-orders"),
          Rule.matching(
              "inputs\\.events\\[\\d+\\]\\.ckafka\\.parameters\\.topic",
              "[A-Za-z][\\w.-]{0,127}",
              "the name of a topic such as lights-out-orders"));

  private Values() {}

  /** Checks them; what still has an unset variable in it has been told. */
  static void check(Deployment deployment, Findings findings) {
    check(deployment, "", deployment.filled(), findings);
    queueNames(deployment, findings);
    twins(deployment, findings);
    oneForAllStages(deployment, findings);
  }

  private static void oneForAllStages(Deployment deployment, Findings findings) {
    String path = "inputs.name";
    if (deployment.file().json().get("inputs") instanceof JsonObject inputs
        && inputs.get("name") instanceof JsonPrimitive name
        && !name.getAsString().contains("${")) {
      findings.warning(
          deployment.file().where(path),
          path
              + " is \""
              + name.getAsString()
              + "\" without ${stage}: every stage deploys, and removes, the same function");
    }
  }

  private static void queueNames(Deployment deployment, Findings findings) {
    for (Trigger queue : deployment.triggers("ckafka")) {
      boolean hasTopicInName = queue.text("name").matches("ckafka-[a-z0-9]+-.+");
      if (!queue.text("name").contains("${") && hasTopicInName == queue.parameters().has("topic")) {
        findings.error(
            deployment.file().where(queue.path("name")),
            queue.path("name")
                + " is \""
                + queue.text("name")
                + "\""
                + (hasTopicInName
                    ? " and there is a topic beside it, so the trigger would be named by it twice:"
                        + " expected one of them"
                    : " alone: expected <instance id>-<topic>, or a topic beside it"));
      }
    }
  }

  /** Of two with one name the second would take the first one's place. */
  private static void twins(Deployment deployment, Findings findings) {
    Set<String> seen = new HashSet<>();
    for (Trigger trigger : deployment.triggers()) {
      String name =
          trigger.type().equals("cls") ? trigger.text("topicId") : DeployPage.queueName(trigger);
      if (!seen.add(trigger.type() + " " + name)) {
        findings.error(
            deployment.file().where(trigger.path()),
            trigger.path()
                + " is a second "
                + trigger.type()
                + " trigger of the same name: expected one, or another name");
      }
    }
  }

  private static void check(
      Deployment deployment, String path, JsonElement json, Findings findings) {
    if (json instanceof JsonObject object) {
      object
          .asMap()
          .forEach(
              (key, value) -> check(deployment, ServerlessFile.inside(path, key), value, findings));
    } else if (json instanceof JsonArray array) {
      for (int i = 0; i < array.size(); i++) {
        check(deployment, ServerlessFile.inside(path, i), array.get(i), findings);
      }
    } else if (json instanceof JsonPrimitive value && !value.getAsString().contains("${")) {
      RULES.stream()
          .filter(rule -> rule.paths().matcher(path).matches())
          // An empty variable has been told.
          .filter(rule -> !value.getAsString().isEmpty() || deployment.origin(path).isEmpty())
          .filter(rule -> !rule.holds().test(value.getAsString()))
          .forEach(
              rule ->
                  findings.error(
                      deployment.file().where(path),
                      path
                          + " is \""
                          + value.getAsString()
                          + "\""
                          + deployment.origin(path)
                          + ": expected "
                          + rule.right()));
    }
  }
}
