package dev.lightsout.ops.deploy;

import dev.lightsout.Settings;
import java.time.Duration;
import java.util.AbstractMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** The function's settings, as the function itself would read them. */
final class FunctionSettings {
  private static final String PATH = "inputs.environment.variables.";

  private FunctionSettings() {}

  /** Reads and checks them. */
  static Settings check(Deployment deployment, Findings findings) {
    Asked environment = new Asked(environment(deployment));
    Settings settings = Settings.read(environment);
    for (String problem : settings.problems()) {
      findings.error(where(deployment, problem.split(" ", 2)[0]), problem);
    }
    Set<String> known = new LinkedHashSet<>(environment.asked);
    known.add("JAVA_TOOL_OPTIONS");
    for (String name : deployment.environment().keySet()) {
      Optional<String> meant =
          known.contains("LIGHTS_OUT_" + name)
              ? Optional.of("LIGHTS_OUT_" + name)
              : Suggestion.of(name, known);
      if (!known.contains(name) && (name.startsWith("LIGHTS_OUT") || meant.isPresent())) {
        findings.error(
            where(deployment, name),
            PATH
                + name
                + " is no setting of the function"
                + meant.map(it -> "; did you mean " + it + "?").orElse(": see its settings"));
      }
    }
    verify(deployment, settings, findings);
    webhook(deployment, settings, findings);
    for (String path : Variables.writtenSecrets(deployment)) {
      String name = path.substring(PATH.length());
      findings.error(
          deployment.file().where(path),
          path + " is written in the file: expected ${env:" + name + "}, with its value elsewhere");
    }
    return settings;
  }

  /** Without what is still a variable, and with what the platform adds. */
  private static Map<String, String> environment(Deployment deployment) {
    Map<String, String> environment = new HashMap<>(deployment.environment());
    environment.values().removeIf(value -> value.contains("${"));
    environment.put("SCF_FUNCTIONNAME", deployment.input("name"));
    environment.put("TENCENTCLOUD_REGION", deployment.input("region"));
    if (deployment.input("region").contains("${")) {
      // Told already; without any region the log topic would be complained of too.
      environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    }
    return environment;
  }

  private static void verify(Deployment deployment, Settings settings, Findings findings) {
    String seconds = deployment.input("timeout");
    if (seconds.matches("\\d{1,9}")
        && settings.verify().compareTo(Duration.ofSeconds(Long.parseLong(seconds))) >= 0) {
      findings.error(
          where(deployment, "LIGHTS_OUT_VERIFY"),
          "LIGHTS_OUT_VERIFY is %s, and the function's timeout %s s: expected less than the timeout"
              .formatted(settings.verify(), seconds));
    }
  }

  private static void webhook(Deployment deployment, Settings settings, Findings findings) {
    boolean hasUrl = !deployment.triggers("http").isEmpty();
    boolean mayCall = settings.webhook().user() != null && settings.webhook().password() != null;
    boolean isPassedOn =
        Stream.of("LIGHTS_OUT_WEBHOOK_USER", "LIGHTS_OUT_WEBHOOK_PASSWORD")
            .noneMatch(it -> deployment.environment().getOrDefault(it, "").isBlank());
    if (hasUrl && !isPassedOn) {
      findings.error(
          deployment.file().where(deployment.triggers("http").get(0).path()),
          "the http trigger needs LIGHTS_OUT_WEBHOOK_USER and LIGHTS_OUT_WEBHOOK_PASSWORD under"
              + " inputs.environment.variables: without them every HTTP event is answered 401");
    }
    if (!hasUrl && mayCall) {
      findings.warning(
          where(deployment, "LIGHTS_OUT_WEBHOOK_PASSWORD"),
          "LIGHTS_OUT_WEBHOOK_PASSWORD is set and there is no http trigger: nobody can use it");
    }
  }

  private static String where(Deployment deployment, String name) {
    return deployment.file().where(PATH + name);
  }

  /** An environment that remembers what was asked for: these are the settings that there are. */
  private static final class Asked extends AbstractMap<String, String> {
    private final Map<String, String> environment;
    private final Set<String> asked = new LinkedHashSet<>();

    Asked(Map<String, String> environment) {
      this.environment = environment;
    }

    @Override
    public String get(Object name) {
      asked.add(String.valueOf(name));
      return environment.get(name);
    }

    @Override
    public Set<Entry<String, String>> entrySet() {
      return environment.entrySet();
    }
  }
}
