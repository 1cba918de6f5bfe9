package dev.lightsout;

import dev.lightsout.cloud.LogBodies;
import dev.lightsout.cloud.LogTopic;
import dev.lightsout.event.Event;
import dev.lightsout.order.Order;
import dev.lightsout.plan.Asked;
import dev.lightsout.plan.Guard;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import dev.lightsout.report.Answer;
import dev.lightsout.report.Delivery;
import dev.lightsout.report.Notice;
import dev.lightsout.report.Row;
import dev.lightsout.report.Tally;
import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of one delivery: each goes to stdout as it is made, all of them to the topic at the end.
 */
final class Report {
  private final Delivery delivery;
  private final boolean everythingDry;
  private final List<Event> events;
  private final Clock clock;
  private final Consumer<String> stdout;
  private final Tally tally = new Tally();
  private final LogBodies log;
  private final Keys keys;
  private Optional<String> failure = Optional.empty();
  private final Set<Target> reported = new HashSet<>();

  Report(
      Delivery delivery, boolean everythingDry, List<Event> events, Keys keys, Platform platform) {
    this.delivery = delivery;
    this.everythingDry = everythingDry;
    this.events = events;
    this.keys = keys;
    this.clock = platform.clock();
    this.stdout = platform.stdout();
    this.log = new LogBodies(delivery.function() == null ? "lights-out" : delivery.function());
  }

  /** What became of an event that names no instance. */
  void add(Event event, Verdict verdict) {
    add(Row.of(delivery, event, null, null, verdict, Guard.STATE, everythingDry, clock.instant()));
  }

  /** What became of an order as a whole. */
  void add(Asked asked, Verdict verdict) {
    add(asked.event(), asked.order(), null, verdict, Guard.STATE);
  }

  /** What became of an instance. */
  void add(Target target, Verdict verdict) {
    add(target, verdict, Guard.STATE);
  }

  /** What became of an instance that was so guarded against being stopped again. */
  void add(Target target, Verdict verdict, Guard guard) {
    reported.add(target);
    add(target.event(), target.order(), target.instanceId(), verdict, guard);
  }

  boolean has(Target target) {
    return reported.contains(target);
  }

  private void add(int event, Order order, String instanceId, Verdict verdict, Guard guard) {
    boolean dryRun = everythingDry || order.options().dryRun();
    Instant now = clock.instant();
    Verdict heard = keys.heard(verdict);
    add(Row.of(delivery, events.get(event), order, instanceId, heard, guard, dryRun, now));
  }

  private void add(Row row) {
    tally.add(row);
    log.add(row.time(), row.contents());
    stdout.accept(row.toJson());
  }

  /** A line of its own, for what is not about an event. */
  void notice(String sentence) {
    stdout.accept(Notice.line(delivery, clock.instant(), sentence));
  }

  /** Hears of a failure inside. What the JVM itself failed at, such as a class, stays broken. */
  void failed(Throwable e) {
    if (e instanceof Error) {
      failure = Optional.of(Bug.inside(e));
    }
  }

  /** What the log topic did not do, in a line of its own. */
  void trouble(LogTopic.Trouble trouble) {
    keys.heard(trouble.code());
    notice(trouble.why());
  }

  /** The rows as a log topic takes them. */
  LogBodies log() {
    return log;
  }

  Answer answer() {
    return new Answer(delivery, events, tally, failure.or(keys::staleness));
  }
}
