package dev.lightsout.invoke;

import dev.lightsout.Settings;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.standin.StandIn;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The environment variables that the function is given. */
final class Environment {
  private static final String ENDPOINT = "LIGHTS_OUT_ENDPOINT";
  private static final String DRY_RUN = "LIGHTS_OUT_DRY_RUN";

  private Environment() {}

  /** A function in Guangzhou with a role and a log topic; of the caller's own nothing but --set. */
  static Map<String, String> besideTheStandIn(Arguments arguments, String endpoint) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("SCF_FUNCTIONNAME", "lights-out");
    variables.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    variables.put("TENCENTCLOUD_SECRETID", StandIn.SECRET_ID);
    variables.put("TENCENTCLOUD_SECRETKEY", StandIn.SECRET_KEY);
    variables.put("TENCENTCLOUD_SESSIONTOKEN", "token-of-the-role");
    variables.put("LIGHTS_OUT_LOG_TOPIC", "lights-out-report");
    variables.putAll(known(arguments.settings));
    if (arguments.settings.containsKey(ENDPOINT)) {
      throw new BadUsage("--set " + ENDPOINT + " goes with --live; otherwise it is the stand-in's");
    }
    variables.put(ENDPOINT, endpoint);
    return dry(variables, arguments.dryRun);
  }

  /** The caller's own, with keys; it stops nothing without --yes. */
  static Map<String, String> ofTheCaller(Arguments arguments, Map<String, String> own) {
    Map<String, String> variables = new LinkedHashMap<>(own);
    variables.putAll(known(arguments.settings));
    if (Credentials.find(name -> null, variables::get).isEmpty()) {
      throw new BadUsage(
          "--live needs keys: set TENCENTCLOUD_SECRET_ID and TENCENTCLOUD_SECRET_KEY,"
              + " and TENCENTCLOUD_TOKEN if they are temporary");
    }
    return dry(variables, arguments.dryRun || !arguments.yes);
  }

  private static Map<String, String> dry(Map<String, String> variables, boolean dryRun) {
    if (dryRun) {
      variables.put(DRY_RUN, "true");
    }
    return variables;
  }

  /** The settings, if they are good. */
  static Settings settings(Map<String, String> variables) {
    Settings settings = Settings.read(variables);
    if (!settings.problems().isEmpty()) {
      throw new BadUsage(String.join("\n", settings.problems()));
    }
    return settings;
  }

  private static Map<String, String> known(Map<String, String> chosen) {
    Set<String> names = names();
    for (String name : chosen.keySet()) {
      if (!names.contains(name) && !name.matches("(TENCENTCLOUD|SCF)_[A-Z_]+")) {
        throw new BadUsage(
            "--set " + name + ": there is no such setting. There are " + String.join(", ", names));
      }
    }
    return chosen;
  }

  /** The names that the function asks for: a list of them here would grow old. */
  private static Set<String> names() {
    Set<String> asked = new TreeSet<>();
    Settings.read(
        new HashMap<>() {
          @Override
          public String get(Object name) {
            asked.add((String) name);
            return null;
          }
        });
    return asked;
  }

  /** What --set and --dry-run changed, and who was let in for the sake of a sample; no secrets. */
  static List<String> chosen(Arguments arguments, boolean admitted) {
    Map<String, String> shown = new LinkedHashMap<>(arguments.settings);
    if (arguments.dryRun) {
      shown.put(DRY_RUN, "true");
    }
    Stream<String> note = admitted ? Stream.of("(the pair of the samples)") : Stream.empty();
    return Stream.concat(pairs(shown), note).toList();
  }

  /** What holds for the caller's own cloud, also what the shell had set before; no secrets. */
  static List<String> inForce(Arguments arguments, Map<String, String> variables) {
    Map<String, String> shown = new LinkedHashMap<>();
    for (String name : names()) {
      String value = variables.getOrDefault(name, "").trim();
      if (name.startsWith("LIGHTS_OUT_") && !value.isEmpty()) {
        shown.put(name, value);
      }
    }
    arguments.settings.forEach(shown::putIfAbsent);
    return pairs(shown).toList();
  }

  private static Stream<String> pairs(Map<String, String> shown) {
    return shown.entrySet().stream()
        .map(it -> it.getKey() + "=" + (isSecret(it.getKey()) ? "…" : it.getValue()));
  }

  private static boolean isSecret(String name) {
    return name.matches(".*(SECRET|TOKEN|PASSWORD).*");
  }
}
