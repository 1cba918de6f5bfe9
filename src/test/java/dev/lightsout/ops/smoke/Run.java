package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.ops.Account;
import dev.lightsout.ops.Service;
import dev.lightsout.ops.Shell;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A run against one cloud, from the first look on.
 *
 * @param cloud the cloud
 * @param sighting the instance as the first look found it
 * @param settings of the function
 */
record Run(CloudUnderContract cloud, Sighting sighting, Map<String, String> settings) {

  /** Shell time as the function and the cases wait by it. */
  private record ShellTime(Shell shell) implements Stopwatch {
    @Override
    public Instant instant() {
      return shell.clock().instant();
    }

    @Override
    public void sleep(Duration duration) {
      shell.sleeper().accept(duration);
    }
  }

  /** Looks, and asks nothing else yet. */
  static Run begin(Shell shell, Account account, Wanted wanted) {
    Map<String, String> settings = settings(shell);
    Stopwatch time = new ShellTime(shell);
    Random random = new Random();
    Map<String, String> words = new HashMap<>();
    words.put(Target.INSTANCE, wanted.instance());
    words.put(Target.RUN, "smoke-" + Long.toString(random.nextLong() >>> 1, Character.MAX_RADIX));
    if (wanted.topic() != null) {
      words.put(Target.TOPIC, wanted.topic());
    }
    Service service = wanted.isHai() ? Service.HAI : Service.CVM;
    FirstLook first =
        new FirstLook(
            new CloudUnderContract(
                account,
                new Target(wanted.region(), service, Map.copyOf(words)),
                settings,
                shell.clock(),
                time));
    Sighting sighting = first.at(wanted.stoppedMode());
    words.put(Target.UNKNOWN, first.unknownId(random));
    sighting.look().instance().tags().entrySet().stream()
        .min(Map.Entry.comparingByKey())
        .ifPresent(
            tag -> {
              words.put(Target.TAG_FILTER, "tag:" + tag.getKey());
              words.put(Target.TAG_VALUE, tag.getValue());
            });
    CloudUnderContract cloud =
        new CloudUnderContract(
            account,
            new Target(wanted.region(), service, Map.copyOf(words)),
            settings,
            shell.clock(),
            time);
    cloud.course().saw(sighting.look());
    return new Run(cloud, sighting, settings);
  }

  /** The caller's tag that protects counts here too. */
  private static Map<String, String> settings(Shell shell) {
    Map<String, String> settings = new HashMap<>(Map.of("LIGHTS_OUT_VERIFY", "PT90S"));
    String tag = shell.variables().getOrDefault("LIGHTS_OUT_PROTECT_TAG", "");
    if (!tag.isBlank()) {
      settings.put("LIGHTS_OUT_PROTECT_TAG", tag);
    }
    return Map.copyOf(settings);
  }

  /** What stops nothing, in order. */
  List<Case> harmless() {
    return harmless(cloud.target().service(), cloud.target().has(Target.TOPIC));
  }

  /** The same, of any instance of a product. */
  static List<Case> harmless(Service service, boolean hasTopic) {
    List<Case> cases = new ArrayList<>(AccessCases.all(service));
    cases.addAll(service == Service.CVM ? CvmCases.all() : HaiCases.all());
    if (hasTopic) {
      cases.addAll(ClsCases.all());
    }
    return List.copyOf(cases);
  }
}
