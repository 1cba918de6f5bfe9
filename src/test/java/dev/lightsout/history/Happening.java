package dev.lightsout.history;

import dev.lightsout.history.Mishap.Doubled;
import dev.lightsout.history.Mishap.Expired;
import dev.lightsout.history.Mishap.Jumped;
import dev.lightsout.history.Mishap.Killed;
import dev.lightsout.history.Mishap.Late;
import dev.lightsout.history.Mishap.Meddled;
import dev.lightsout.history.Mishap.Spoilt;
import dev.lightsout.history.Step.Arrives;
import dev.lightsout.history.Step.Console;
import dev.lightsout.history.Step.Fresh;
import dev.lightsout.history.Step.Jumps;
import dev.lightsout.history.Step.Passes;
import dev.lightsout.history.Step.Repeated;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** One history as it happens, and what is true of it. */
final class Happening {
  /** To be delivered again at that time. */
  private record Due(Instant at, List<Event> events, int attempt, String requestId) {}

  /** What somebody did in the console, under that request id, after so many deliveries. */
  record Done(Operation operation, Machine machine, String requestId, Instant at) {}

  private final History history;
  private final StandIn cloud;
  private final Time time;
  private final List<Worker> workers = new CopyOnWriteArrayList<>();
  private final Map<String, Delivery> byToken = new ConcurrentHashMap<>();
  private final Map<String, Worker> workerByToken = new ConcurrentHashMap<>();
  private final List<Delivery> deliveries = new CopyOnWriteArrayList<>();
  private final List<List<Event>> arrivals = new ArrayList<>();
  private final List<Due> due = new ArrayList<>();
  private final List<Done> done = new CopyOnWriteArrayList<>();
  private final Figures figures = new Figures();
  private Worker worker;
  private int lastEvent;

  Happening(History history, StandIn cloud, Time time) {
    this.history = history;
    this.cloud = cloud;
    this.time = time;
    this.worker = newWorker();
    Machine.real().forEach(machine -> cloud.instances().add(machine.running()));
    cloud.faults().by(this::meets);
  }

  void all() {
    history.steps().forEach(this::step);
    workers.forEach(it -> it.farewell(time.instant()));
  }

  private void step(Step step) {
    if (step instanceof Arrives arrives) {
      arrive(arrives);
    } else if (step instanceof Repeated repeated) {
      repeat(repeated);
    } else if (step instanceof Passes passes) {
      pass(passes);
    } else if (step instanceof Console console) {
      console(console.operation(), console.machine());
    } else if (step instanceof Jumps jumps) {
      figures.add("clock jumps");
      time.jump(jumps.by());
    } else if (step instanceof Fresh) {
      worker = newWorker();
    }
  }

  private void arrive(Arrives arrives) {
    List<Event> events = new ArrayList<>();
    for (List<Wish> wishes : arrives.messages()) {
      events.add(new Event(++lastEvent, arrives.trigger(), wishes, time.instant()));
    }
    arrivals.add(events);
    deliver(events, 1, "request-" + lastEvent, arrives.mishaps());
  }

  private void repeat(Repeated repeated) {
    if (!arrivals.isEmpty()) {
      figures.add("deliveries once more");
      List<Event> events =
          arrivals.get(Math.floorMod(arrivals.size() - 1 - repeated.back(), arrivals.size()));
      deliver(events, 1, requestId(events, 1, "again"), repeated.mishaps());
    }
  }

  private void pass(Passes passes) {
    Instant end = time.instant().plus(passes.time());
    Comparator<Due> order = Comparator.comparing(Due::at);
    List<Mishap> mishaps = passes.mishaps();
    while (true) {
      Optional<Due> next =
          due.stream()
              .filter(it -> !it.at().isAfter(end))
              .min(passes.isReversed() ? order.reversed() : order);
      if (next.isEmpty()) {
        break;
      }
      due.remove(next.get());
      moveTo(next.get().at());
      figures.add("redeliveries");
      deliver(next.get().events(), next.get().attempt(), next.get().requestId(), mishaps);
      mishaps = List.of();
    }
    moveTo(end);
  }

  private void moveTo(Instant then) {
    Duration left = Duration.between(time.instant(), then);
    if (!left.isNegative()) {
      time.advance(left);
    }
  }

  private void deliver(List<Event> events, int attempt, String requestId, List<Mishap> mishaps) {
    if (worker.isDead()) {
      worker = newWorker();
    }
    Delivery delivery = handle(worker, events, attempt, requestId, mishaps);
    Trigger.Redelivers by = delivery.trigger().redelivers();
    List<Event> again = delivery.notAcknowledged();
    if (!again.isEmpty() && attempt <= by.times()) {
      String next = requestId(again, attempt + 1, requestId);
      due.add(new Due(time.instant().plus(by.after()), again, attempt + 1, next));
    }
  }

  /** SCF and Lambda keep the id for their own retries; whoever else invokes gets a new one. */
  private static String requestId(List<Event> events, int attempt, String before) {
    return events.get(0).trigger().redelivers().keepsTheRequestId()
        ? "request-" + events.get(events.size() - 1).number()
        : "request-" + events.get(0).number() + "-" + attempt + "-after-" + before;
  }

  private Delivery handle(
      Worker by, List<Event> events, int attempt, String requestId, List<Mishap> mishaps) {
    Delivery delivery =
        new Delivery(
            deliveries.size() + 1,
            events,
            attempt,
            requestId,
            mishaps,
            time.onTheFunctionsClock(),
            cloud.logTopics().rows(Site.TOPIC).size());
    deliveries.add(delivery);
    byToken.put(delivery.token(), delivery);
    workerByToken.put(delivery.token(), by);
    by.handle(delivery);
    return delivery;
  }

  private Worker newWorker() {
    Worker fresh = new Worker(time, cloud.url(), history);
    workers.add(fresh);
    return fresh;
  }

  /** What a request meets, before it is answered. */
  private Optional<Fault> meets(Request request) {
    Delivery delivery = byToken.get(String.valueOf(request.token()));
    if (delivery == null) {
      // A farewell.
      return Optional.of(Fault.reset());
    }
    if (workerByToken.get(delivery.token()).isDead()) {
      return Optional.of(Fault.reset());
    }
    Optional<Fault> met = delivery.meets(request).flatMap(it -> meets(delivery, it));
    return delivery.isExpired() ? Optional.of(Fault.error("AuthFailure.TokenFailure")) : met;
  }

  private Optional<Fault> meets(Delivery delivery, Mishap mishap) {
    figures.add("mishaps at the " + mishap.where());
    if (mishap.what() instanceof Spoilt spoilt) {
      figures.add("fault " + spoilt.trouble());
      Fault fault = spoilt.trouble().fault();
      return Optional.of(spoilt.acted() ? fault.afterActing() : fault);
    }
    if (mishap.what() instanceof Killed killed) {
      delivery.killed();
      workerByToken.get(delivery.token()).die();
      return Optional.of(killed.acted() ? Fault.reset().afterActing() : Fault.reset());
    }
    if (mishap.what() instanceof Late late) {
      figures.add("late effects");
      return Optional.of(Fault.late(act -> time.later(late.by(), act)));
    }
    if (mishap.what() instanceof Doubled) {
      figures.add("two processes at once");
      return Optional.of(Fault.meanwhile(() -> elsewhere(delivery)));
    }
    if (mishap.what() instanceof Expired) {
      figures.add("credentials expired");
      delivery.expired();
    } else if (mishap.what() instanceof Jumped jumped) {
      figures.add("clock jumps in the middle of a delivery");
      time.jump(jumped.by());
    } else if (mishap.what() instanceof Meddled meddled) {
      console(meddled.operation(), meddled.machine());
    }
    return Optional.empty();
  }

  private void elsewhere(Delivery first) {
    handle(newWorker(), first.events(), first.attempt(), first.requestId(), List.of());
  }

  private void console(Operation operation, Machine machine) {
    operation
        .on(machine, cloud.instances())
        .ifPresent(
            requestId -> {
              figures.add("somebody " + operation);
              done.add(new Done(operation, machine, requestId, time.instant()));
            });
  }

  /** Somebody's request has got its answer. */
  void answered(Request request) {
    Delivery delivery = byToken.get(String.valueOf(request.token()));
    if (delivery != null) {
      Machine.real().filter(this::isStoppedOrStopping).forEach(delivery::sawStopped);
    }
  }

  private boolean isStoppedOrStopping(Machine machine) {
    StandInInstance now = cloud.instances().get(machine.id());
    boolean isBeingStopped =
        now.latestOperation().startsWith("Stop") && "OPERATING".equals(now.latestOperationState());
    return now.state().startsWith("STOPP") || isBeingStopped;
  }

  History history() {
    return history;
  }

  List<Delivery> deliveries() {
    return deliveries;
  }

  List<Done> done() {
    return done;
  }

  StandIn cloud() {
    return cloud;
  }

  Figures figures() {
    return figures;
  }
}
