package dev.lightsout.ops.deploy;

import dev.lightsout.Settings;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import java.io.PrintStream;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What will be made, for whoever is about to make it. */
record DeployPage(
    Deployment deployment, Settings settings, Secrets secrets, Clock clock, PrintStream out) {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE yyyy-MM-dd HH:mm:ss", Locale.ENGLISH);
  private static final int NEXT = 3;

  /**
   * Prints it.
   *
   * @param code in words
   */
  void print(String code) {
    out.printf(
        "Stage %s of %s, with %s%n%n",
        deployment.stage(),
        deployment.file().name(),
        deployment.env().isThere() ? deployment.env().name() : "the shell's variables");
    function(code);
    out.println();
    mode();
    out.println();
    triggers();
    out.println();
    environment();
  }

  private void function(String code) {
    line(
        "function",
        "%s in %s, namespace %s"
            .formatted(
                deployment.input("name"),
                deployment.input("region"),
                deployment.input("namespace")));
    line("runtime", deployment.input("runtime") + ", " + entry());
    line("code", code);
    line(
        "limits",
        "%s MB, %s s for an event, %s s for a cold start"
            .formatted(
                deployment.input("memorySize"),
                deployment.input("timeout"),
                deployment.input("initTimeout")));
    line("role", deployment.input("role"));
    line("prints to", "log topic " + deployment.input("cls.topicId"));
    line(
        "reports to",
        settings
            .logTopic()
            .map(it -> "log topic " + it.id() + " in " + it.region())
            .orElse("what it prints alone; there is no report topic"));
    if (!deployment.input("deadLetter.name").isEmpty()) {
      line(
          "dead letters",
          deployment.input("deadLetter.type") + " " + deployment.input("deadLetter.name"));
    }
  }

  /** A custom runtime starts the one, and is told the other for nothing. */
  private String entry() {
    return deployment.input("runtime").equals("CustomRuntime")
        ? "bootstrap"
        : deployment.input("handler");
  }

  private void mode() {
    if (settings.rails().dryRun()) {
      out.println("  DRY RUN: it plans and reports, and stops nothing.");
    } else {
      out.println("  !! LIVE: it stops the machines that its events name.");
      out.println("  !! LIGHTS_OUT_DRY_RUN=true would plan and report only.");
    }
  }

  private void triggers() {
    out.println("Triggers");
    if (deployment.triggers().isEmpty()) {
      out.println("  none: only direct invocations and alarm callbacks reach it");
    }
    for (Trigger trigger : deployment.triggers()) {
      line(trigger.type(), words(trigger) + (trigger.isEnabled() ? "" : "; switched off"));
      if (trigger.type().equals("timer")) {
        timer(trigger);
      }
    }
  }

  private static String words(Trigger trigger) {
    return switch (trigger.type()) {
      case "timer" -> trigger.text("name");
      case "ckafka" ->
          "%s: up to %s orders at once, from the %s on; %s redeliveries"
              .formatted(
                  queueName(trigger),
                  trigger.text("maxMsgNum"),
                  trigger.text("offset"),
                  trigger.text("retry"));
      case "http" ->
          trigger.text("authType").equals("CAM")
              ? "a URL for signed calls, which must show user and password too"
              : "a URL for whoever shows user and password";
      case "cls" -> "each line of log topic " + trigger.text("topicId") + " is an order";
      default -> "";
    };
  }

  /** What the name of a queue's trigger must come out as. */
  static String queueName(Trigger queue) {
    String topic = queue.text("topic");
    return topic.isEmpty() ? queue.text("name") : queue.text("name") + "-" + topic;
  }

  private void timer(Trigger timer) {
    Cron cron = Cron.read(timer.text("cronExpression"));
    line("", cron.words() + "   (" + timer.text("cronExpression") + ")");
    List<LocalDateTime> next = Timers.next(cron, clock, NEXT);
    for (int i = 0; i < next.size(); i++) {
      String zone = i == 0 ? "UTC+8; the documents do not name the platform's zone" : "";
      line("", (i == 0 ? "next  " : "      ") + TIME.format(next.get(i)) + "   " + zone);
    }
    for (Instruction instruction : Timers.instructions(timer, settings)) {
      if (instruction instanceof Order order) {
        line("", "then  " + OrderWords.of(order));
      }
    }
  }

  private void environment() {
    Map<String, String> environment = deployment.environment();
    int width = environment.keySet().stream().mapToInt(String::length).max().orElse(0);
    out.println("Environment");
    environment.forEach(
        (name, value) ->
            out.println(
                "  %s  %s"
                    .formatted(
                        padded(name, width),
                        Variables.isSecret(name) ? "(hidden)" : secrets.hiddenIn(value))));
  }

  private void line(String name, String text) {
    out.println(secrets.hiddenIn("  " + padded(name, 12) + "  " + text).stripTrailing());
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(Math.max(0, width - text.length()));
  }

  /** What to look at once it is there. */
  List<String> next() {
    List<String> steps = new ArrayList<>();
    for (Trigger queue : deployment.triggers("ckafka")) {
      steps.add(
          "In the console, is its trigger named %s? If not, see %s."
              .formatted(queueName(queue), deployment.file().where(queue.path("name"))));
    }
    deployment.triggers("timer").stream()
        .filter(Trigger::isEnabled)
        .flatMap(it -> Timers.next(Cron.read(it.text("cronExpression")), clock, 1).stream())
        .min(LocalDateTime::compareTo)
        .ifPresent(
            it ->
                steps.add(
                    "Does it run at %s UTC+8? If not, its zone is another one."
                        .formatted(TIME.format(it))));
    steps.add(
        "Then, are the rows what you want? scripts/report --stage %s --since 1d"
            .formatted(deployment.stage()));
    if (settings.rails().dryRun()) {
      steps.add("Then set LIGHTS_OUT_DRY_RUN=false, and deploy again.");
    }
    return steps;
  }
}
