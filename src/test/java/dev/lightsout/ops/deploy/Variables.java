package dev.lightsout.ops.deploy;

import dev.lightsout.ops.EnvFile;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whether each variable that the file asks for is set. The tool itself drops the key of a value
 * that is nothing but an unset variable, and writes "undefined" into a longer one.
 */
final class Variables {
  /** The ids of the sample, which are nobody's. */
  private static final Set<String> IDS =
      Set.of("SCF_LOGSET_ID", "SCF_LOG_TOPIC_ID", "LIGHTS_OUT_LOG_TOPIC", "CKAFKA_INSTANCE_ID");

  /** What can be left out of the file, with what it is called. */
  private static final Map<Pattern, String> OPTIONAL =
      Map.of(
          Pattern.compile("inputs\\.events\\[\\d+\\]"), "the trigger",
          Pattern.compile("inputs\\.deadLetter"), "deadLetter",
          Pattern.compile("inputs\\.environment\\.variables\\.(?!LIGHTS_OUT_DRY_RUN)\\w+"), "it");

  private Variables() {}

  /**
   * Checks them.
   *
   * @param home where .env.example is
   */
  static void check(Deployment deployment, Path home, Findings findings) {
    Map<String, String> sample = EnvFile.of(home, "example", Map.of()).variables();
    Set<String> seen = new LinkedHashSet<>();
    for (Reference reference : Reference.in(deployment.file())) {
      if (seen.add(reference.variable())) {
        problem(deployment, reference, sample)
            .ifPresent(it -> findings.error(deployment.file().where(reference.path()), it));
      }
    }
    boolean isMissing = seen.stream().anyMatch(it -> !deployment.env().variables().containsKey(it));
    if (isMissing && !deployment.env().isThere()) {
      findings.error(
          deployment.env().name(),
          "is not there: expected a copy of .env.example, filled in, unless the shell sets all");
    }
  }

  private static Optional<String> problem(
      Deployment deployment, Reference reference, Map<String, String> sample) {
    String name = reference.variable();
    String value = deployment.env().variables().get(name);
    if (value == null || value.isBlank()) {
      return Optional.of(
          name
              + (value == null ? " is not set" : " is empty")
              + ": expected it in "
              + deployment.env().name()
              + " or in the shell"
              + leaveOut(deployment.file(), reference.path()));
    }
    if (!value.equals(value.strip()) || value.chars().anyMatch(Character::isISOControl)) {
      return Optional.of(name + " has a blank at an end or a line break in it: expected none");
    }
    if (value.contains("${")) {
      return Optional.of(name + " has ${ in it: expected a value, nobody fills it in again");
    }
    if (IDS.contains(name) && value.equals(sample.get(name))) {
      return Optional.of(
          name
              + " is \""
              + value
              + "\", which is still the sample's: expected an id of yours"
              + (name.startsWith("CKAFKA")
                  ? ""
                  : ", which scripts/setup-log-topic --write puts there")
              + leaveOut(deployment.file(), reference.path()));
    }
    return Optional.empty();
  }

  private static String leaveOut(ServerlessFile file, String path) {
    for (Map.Entry<Pattern, String> it : OPTIONAL.entrySet()) {
      Matcher block = it.getKey().matcher(path);
      if (block.lookingAt()) {
        return "; or leave %s out: delete %s of %s"
            .formatted(it.getValue(), file.lines().get(block.group()), file.name());
      }
    }
    return "";
  }

  /** Whether a variable's value is not to be shown. */
  static boolean isSecret(String name) {
    return name.matches("(?i).*(PASSWORD|PASSWD|SECRET|TOKEN|PRIVATE|_KEY).*");
  }

  /** Those that pass a secret on, and hold it themselves instead of naming a variable. */
  static List<String> writtenSecrets(Deployment deployment) {
    Set<String> asked = new LinkedHashSet<>();
    Reference.in(deployment.file()).forEach(it -> asked.add(it.path()));
    return deployment.environment().keySet().stream()
        .filter(Variables::isSecret)
        .map(name -> "inputs.environment.variables." + name)
        .filter(path -> !asked.contains(path))
        .toList();
  }
}
