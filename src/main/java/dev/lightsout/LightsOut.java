package dev.lightsout;

import dev.lightsout.cloud.Cloud;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.cloud.Deadline;
import dev.lightsout.cloud.Execution;
import dev.lightsout.cloud.Look;
import dev.lightsout.event.Event;
import dev.lightsout.event.Events;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import dev.lightsout.order.Refused;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import dev.lightsout.report.Answer;
import dev.lightsout.report.Delivery;
import dev.lightsout.report.Secrets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;

/**
 * The way of an event: read, look, plan, stop, settle, report. Made once per process; what is kept
 * between invocations are connections, never credentials or state.
 */
public final class LightsOut {
  private final Platform platform;
  private final Settings settings;
  private final Cloud.Kept kept;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /** The function on a platform. Reads the settings; makes no connection. */
  public LightsOut(Platform platform) {
    this.platform = platform;
    this.settings = Settings.read(platform.environment());
    this.kept = new Cloud.Kept(settings.endpoint(), platform.timeouts());
  }

  /**
   * Handles one invocation. Never throws: whatever goes wrong is in the answer's rows.
   *
   * @param json the event as the platform hands it over
   */
  public Answer handle(String json, Invocation invocation) {
    Instant now = platform.clock().instant();
    Optional<Credentials> credentials =
        Credentials.find(platform.properties(), platform.environment()::get);
    List<Event> events =
        Events.read(json, settings.reading(invocation.id())).stream()
            .map(event -> unlessStale(event, now))
            .toList();
    Delivery delivery =
        new Delivery(
            invocation.id(),
            settings.function(),
            cold.getAndSet(false),
            now,
            TimeBudget.limit(events, invocation.limit()),
            secrets(credentials));
    Report report = new Report(delivery, settings.rails().dryRun(), events, platform);

    carryOut(targets(events, report), credentials, TimeBudget.work(delivery), report);
    if (events.stream().noneMatch(event -> event.isRefusedAs(Refused.Kind.UNAUTHENTICATED))) {
      upload(report, credentials, TimeBudget.report(delivery, platform.clock().instant()));
    }
    return report.answer();
  }

  private Secrets secrets(Optional<Credentials> credentials) {
    return new Secrets(
        Stream.concat(
                credentials.stream()
                    .flatMap(c -> Stream.of(c.secretId(), c.secretKey(), c.token())),
                settings.webhook().secrets())
            .toList());
  }

  private Event unlessStale(Event event, Instant now) {
    if (event.when() != null && event.when().isUnreadable()) {
      return event.asking(
          new Refused(
              "the event's time is \"" + event.when().text() + "\": expected one such as " + now));
    }
    if (!event.isOlderThan(settings.maxEventAge(), now)) {
      return event;
    }
    return event.asking(
        new Ignored(
            "the event is stale: it is of "
                + event.when().likely()
                + ", older than LIGHTS_OUT_MAX_EVENT_AGE "
                + settings.maxEventAge()));
  }

  /** The instances that the events' orders name; what is no order is reported at once. */
  private static List<Target> targets(List<Event> events, Report report) {
    List<Target> targets = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      for (Instruction instruction : events.get(i).instructions()) {
        if (instruction instanceof Order order) {
          for (String id : order.instanceIds()) {
            targets.add(new Target(i, events.get(i).id(), order, id));
          }
        } else if (instruction instanceof Refused refused) {
          report.add(events.get(i), Verdict.of(Outcome.REFUSED, refused.reason()));
        } else if (instruction instanceof Ignored ignored) {
          report.add(events.get(i), Verdict.of(Outcome.IGNORED, ignored.reason()));
        }
      }
    }
    return targets;
  }

  private void carryOut(
      List<Target> targets, Optional<Credentials> credentials, Instant end, Report report) {
    Optional<Verdict> obstacle = Obstacle.before(settings, credentials);
    if (obstacle.isPresent()) {
      Target.distinct(targets).forEach(target -> report.add(target, obstacle.get()));
      return;
    }
    try {
      Cloud cloud = kept.with(credentials.orElseThrow(), deadline(end));
      Sight sight = new Look(cloud).at(targets.stream().map(Target::key).distinct().toList());
      Plan plan = Plan.of(targets, sight, settings.rails());
      new Execution(cloud, settings.rails(), report::add).of(plan);
    } catch (RuntimeException e) {
      // A bug of ours: what was not reported yet may have been stopped or not.
      Verdict unknown =
          Verdict.of(
              Outcome.UNKNOWN,
              "the function failed inside ("
                  + e.getClass().getSimpleName()
                  + " at "
                  + place(e)
                  + "): look whether it was stopped");
      Target.distinct(targets).stream()
          .filter(target -> !report.has(target))
          .forEach(target -> report.add(target, unknown));
    }
  }

  private void upload(Report report, Optional<Credentials> credentials, Instant end) {
    if (settings.logTopic().isEmpty()) {
      return;
    }
    Optional<Credentials> usable = credentials.filter(Credentials::fitInHeaders);
    if (usable.isEmpty()) {
      report.notice("the log topic did not take the rows: there are no usable credentials");
      return;
    }
    try {
      settings
          .logTopic()
          .get()
          .write(kept.with(usable.get(), deadline(end)), report.source(), report.entries())
          .ifPresent(report::notice);
    } catch (RuntimeException e) {
      report.notice("the log topic did not take the rows: failed inside at " + place(e));
    }
  }

  private Deadline deadline(Instant end) {
    return new Deadline(platform.clock(), platform.sleeper(), platform.timeouts().least(), end);
  }

  /** Where it happened; its message may hold a secret. */
  private static String place(RuntimeException e) {
    StackTraceElement[] trace = e.getStackTrace();
    return trace.length == 0 ? "an unknown place" : String.valueOf(trace[0]);
  }
}
