package dev.lightsout;

import dev.lightsout.cloud.Cloud;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.cloud.Deadline;
import dev.lightsout.event.Event;
import dev.lightsout.event.EventKind;
import dev.lightsout.event.Events;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import dev.lightsout.order.Refused;
import dev.lightsout.plan.Asked;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;
import dev.lightsout.report.Answer;
import dev.lightsout.report.Delivery;
import dev.lightsout.report.Secrets;
import java.time.Duration;
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
  private final boolean hasKeysOfItsOwn;
  private final AtomicBoolean cold = new AtomicBoolean(true);

  /** The function on a platform. Reads the settings; makes no connection. */
  public LightsOut(Platform platform) {
    this(platform, false);
  }

  private LightsOut(Platform platform, boolean hasKeysOfItsOwn) {
    this.platform = platform;
    this.hasKeysOfItsOwn = hasKeysOfItsOwn;
    this.settings = Settings.read(platform.environment());
    this.kept =
        new Cloud.Kept(
            settings.endpoint(),
            platform.timeouts(),
            platform.clock(),
            platform.stopwatch(),
            platform.calls(),
            platform.sockets());
  }

  /**
   * The function in a process that keeps the keys it was started with: where the cloud refuses
   * them, another process may get fresh ones. What its first call to the cloud needs is set up
   * meanwhile, on threads of its own; nothing is sent.
   */
  static LightsOut withKeysOfItsOwn(Platform platform) {
    return primed(new LightsOut(platform, true));
  }

  /**
   * The function on a platform that hands out keys with each event. It is primed too, and a {@link
   * Rehearsal} of its first event is played: for a platform that starts a process before it hands
   * out an event, and loads classes one by one.
   */
  static LightsOut rehearsed(Platform platform) {
    LightsOut lightsOut = primed(new LightsOut(platform));
    try {
      Rehearsal.play(platform.clock());
    } catch (RuntimeException | Error e) {
      // What fails here fails with the first event again, and then there is a row to say it.
    }
    lightsOut.kept.rehearse();
    return lightsOut;
  }

  private static LightsOut primed(LightsOut lightsOut) {
    lightsOut.kept.prime();
    return lightsOut;
  }

  /**
   * Handles one invocation. Never throws: whatever goes wrong is in the answer's rows.
   *
   * @param json the event as the platform hands it over
   */
  public Answer handle(String json, Invocation invocation) {
    Instant began = platform.stopwatch().instant();
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
            platform.stopwatch(),
            began,
            TimeBudget.limit(events, invocation.limit()),
            secrets());
    Keys keys = new Keys(credentials, hasKeysOfItsOwn);
    Report report = new Report(delivery, settings.rails().dryRun(), events, keys, platform);

    Deadline work = deadline(TimeBudget.work(delivery), TimeBudget.forAStop(delivery));
    carryOut(events, credentials, work, report);
    if (events.stream().noneMatch(event -> event.isRefusedAs(Refused.Kind.UNAUTHENTICATED))) {
      upload(report, credentials, deadline(TimeBudget.report(delivery), Duration.ZERO));
    }
    return report.answer();
  }

  private Secrets secrets() {
    return new Secrets(
        Stream.concat(
                Credentials.secrets(platform.properties(), platform.environment()::get),
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

  /** The orders of the events; what is no order is reported at once. */
  private static List<Asked> asked(List<Event> events, Report report) {
    List<Asked> asked = new ArrayList<>();
    for (int i = 0; i < events.size(); i++) {
      for (Instruction instruction : events.get(i).instructions()) {
        if (instruction instanceof Order order) {
          asked.add(new Asked(i, events.get(i).id(), order));
        } else if (instruction instanceof Refused refused) {
          report.add(events.get(i), Verdict.of(Outcome.REFUSED, refused.reason()));
        } else if (instruction instanceof Ignored ignored) {
          report.add(events.get(i), Verdict.of(Outcome.IGNORED, ignored.reason()));
        }
      }
    }
    return asked;
  }

  private void carryOut(
      List<Event> events, Optional<Credentials> credentials, Deadline end, Report report) {
    List<Asked> asked = asked(events, report);
    // Somebody waits for the answer to a call by HTTP, and not for long.
    Duration verify = events.get(0).kind() == EventKind.HTTP ? Duration.ZERO : settings.verify();
    Journal journal = Journal.of(settings.journal(), events, platform.clock().instant());
    Fulfilment fulfilment = new Fulfilment(settings.rails(), journal, verify, report);
    Obstacle.before(settings, credentials)
        .ifPresentOrElse(
            obstacle -> fulfilment.none(asked, obstacle),
            () -> fulfilment.of(asked, kept.with(credentials.orElseThrow(), end)));
  }

  private void upload(Report report, Optional<Credentials> credentials, Deadline end) {
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
          .write(kept.with(usable.get(), end), report.log())
          .ifPresent(report::trouble);
    } catch (RuntimeException | Error e) {
      report.failed(e);
      report.notice("the log topic did not take the rows: failed inside at " + Bug.place(e));
    }
  }

  private Deadline deadline(Instant end, Duration forAStop) {
    return new Deadline(platform.stopwatch(), end, platform.timeouts().least(), forAStop);
  }
}
