package dev.lightsout.ops.deploy;

import com.google.gson.JsonObject;
import dev.lightsout.Settings;
import dev.lightsout.event.Events;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import dev.lightsout.order.Refused;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the timers do: their times, and their arguments as the function would read them. */
final class Timers {
  /** By all that is known, in mainland regions; the documents do not say. */
  static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

  private static final int LONGEST_ARGUMENT = 4096;

  /** The instances of the documents' examples, which are nobody's. */
  private static final Set<String> SAMPLES = Set.of("ins-r8hr2upy", "ins-5d8a23rs", "hai-dunyfddn");

  private Timers() {}

  /** Checks them. */
  static void check(Deployment deployment, Settings settings, Clock clock, Findings findings) {
    for (Trigger timer : deployment.triggers("timer")) {
      cron(deployment, timer, clock, findings);
      argument(deployment, timer, settings, findings);
    }
  }

  private static void cron(Deployment deployment, Trigger timer, Clock clock, Findings findings) {
    String text = timer.text("cronExpression");
    String where = deployment.file().where(timer.path("cronExpression"));
    String is = timer.path("cronExpression") + " is \"" + text + "\": ";
    if (text.isBlank() || findings.tells(is)) {
      return;
    }
    try {
      List<LocalDateTime> next = next(Cron.read(text), clock, 2);
      if (next.isEmpty()) {
        findings.error(where, is + "it never fires again: expected a time to come");
      } else if (next.size() == 2
          && Duration.between(next.get(0), next.get(1)).compareTo(Duration.ofMinutes(1)) < 0) {
        findings.warning(where, is + "it fires more often than once a minute");
      }
    } catch (IllegalArgumentException wrong) {
      findings.error(where, is + wrong.getMessage());
    }
  }

  static List<LocalDateTime> next(Cron cron, Clock clock, int count) {
    return cron.next(LocalDateTime.ofInstant(clock.instant(), ZONE), count);
  }

  private static void argument(
      Deployment deployment, Trigger timer, Settings settings, Findings findings) {
    String path = timer.path("argument");
    String where = deployment.file().where(path);
    int bytes = timer.text("argument").getBytes(StandardCharsets.UTF_8).length;
    if (timer.text("argument").contains("${") || !timer.parameters().has("argument")) {
      return;
    }
    if (bytes > LONGEST_ARGUMENT) {
      findings.error(
          where, path + " is " + bytes + " bytes long: expected at most " + LONGEST_ARGUMENT);
    }
    Set<String> samples = new TreeSet<>();
    for (Instruction instruction : instructions(timer, settings)) {
      if (instruction instanceof Refused refused) {
        findings.error(where, path + ": the function would refuse it: " + refused.reason());
      } else if (instruction instanceof Ignored ignored) {
        findings.error(where, path + ": the function would ignore it: " + ignored.reason());
      } else if (instruction instanceof Order order) {
        order(path, where, order, settings, findings);
        order.instanceIds().stream().filter(SAMPLES::contains).forEach(samples::add);
      }
    }
    if (!samples.isEmpty()) {
      String sentence =
          path + " names " + String.join(", ", samples) + ", which is still the sample's:";
      if (settings.rails().dryRun() || isUnset(deployment)) {
        findings.warning(where, sentence + " its row will be NOT_FOUND");
      } else {
        findings.error(where, sentence + " expected an instance of yours, or Filters");
      }
    }
  }

  private static boolean isUnset(Deployment deployment) {
    return deployment.environment().getOrDefault("LIGHTS_OUT_DRY_RUN", "").contains("${");
  }

  private static void order(
      String path, String where, Order order, Settings settings, Findings findings) {
    Set<String> regions = settings.rails().regions();
    if (!regions.isEmpty() && !regions.contains(order.region())) {
      findings.error(
          where,
          path
              + " is for "
              + order.region()
              + ", which is not among LIGHTS_OUT_REGIONS "
              + new TreeSet<>(regions)
              + ": the function would refuse it");
    }
    if (order.instanceIds().size() > settings.rails().maxInstances()) {
      findings.warning(
          where,
          path
              + " names "
              + order.instanceIds().size()
              + " instances, and LIGHTS_OUT_MAX_INSTANCES is "
              + settings.rails().maxInstances()
              + ": an event that would stop more stops none");
    }
  }

  /** What the function makes of the event that the timer will send. */
  static List<Instruction> instructions(Trigger timer, Settings settings) {
    JsonObject event = new JsonObject();
    event.addProperty("Type", "Timer");
    event.addProperty("TriggerName", timer.text("name"));
    event.addProperty("Time", Instant.EPOCH.toString());
    event.addProperty("Message", timer.text("argument"));
    return Events.read(event.toString(), settings.reading("deploy")).stream()
        .flatMap(it -> it.instructions().stream())
        .toList();
  }
}
