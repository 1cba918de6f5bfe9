package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Accepted;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.cloud.Waiting.ForItsTurn;
import dev.lightsout.cloud.Waiting.ForTheOther;
import dev.lightsout.cloud.Waiting.ForTheTruth;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Decision;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Rails;
import dev.lightsout.plan.Settlement;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.StopCall;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Carries a plan out: every decision ends in exactly one verdict, handed over as it becomes final.
 */
public final class Execution {

  /** When to look again at what only a look can tell: after 1, 2, 4 and 8 s. */
  private static final List<Duration> ROUNDS =
      List.of(
          Duration.ofSeconds(1),
          Duration.ofSeconds(2),
          Duration.ofSeconds(4),
          Duration.ofSeconds(8));

  private final Cloud cloud;
  private final Look look;
  private final Rails rails;
  private final BiConsumer<Target, Verdict> verdicts;

  private final Map<Target.Key, Waiting> waiting = new LinkedHashMap<>();

  /** Products that want MFA: each further call would only fail alike. */
  private final Map<Product, Verdict> closed = new EnumMap<>(Product.class);

  /**
   * An execution of one plan.
   *
   * @param verdicts takes each target's verdict, once
   */
  public Execution(Cloud cloud, Rails rails, BiConsumer<Target, Verdict> verdicts) {
    this.cloud = cloud;
    this.look = new Look(cloud);
    this.rails = rails;
    this.verdicts = verdicts;
  }

  /** Carries it out, inside the cloud's deadline. */
  public void of(Plan plan) {
    for (Decision decision : plan.decisions()) {
      if (decision instanceof Leave leave) {
        leave(leave);
      }
    }
    plan.calls().forEach(this::send);
    for (Duration round : ROUNDS) {
      if (waiting.isEmpty() || !cloud.deadline().pause(round)) {
        break;
      }
      lookAgain();
    }
    List.copyOf(waiting.values()).forEach(late -> settle(late, late.givenUp()));
  }

  private void leave(Leave leave) {
    boolean mayBeFreeSoon = leave.verdict().outcome() == Outcome.BUSY && !rails.dryRun();
    if (mayBeFreeSoon) {
      waitFor(new ForItsTurn(leave.target(), leave.verdict()));
    } else {
      verdicts.accept(leave.target(), leave.verdict());
    }
  }

  // ---- stop

  private void send(StopCall call) {
    if (endsWithThePlan(call)) {
      each(call, Verdict.of(Outcome.WOULD_STOP, "it is RUNNING and would be stopped").asDryRun());
      return;
    }
    if (closed.containsKey(call.product())) {
      each(call, closed.get(call.product()));
      return;
    }
    Reply<Accepted> reply = cloud.stop(call.region(), call.options(), call.instanceIds());
    if (reply instanceof Answered<Accepted> answered) {
      each(call, accepted(call, answered.value()));
    } else if (reply instanceof Rejected<Accepted> rejected) {
      rejected(call, rejected);
    } else if (reply instanceof Lost<Accepted> lost) {
      lost(call, "the answer was lost (" + lost.why() + ")", null);
    } else if (reply instanceof Unsent<Accepted> unsent) {
      String reason = "no connection could be made, nothing was sent: " + unsent.why();
      each(call, Verdict.of(Outcome.FAILED, reason).withRetryable(true));
    } else {
      each(call, Verdict.of(Outcome.NOT_TRIED, "the deadline came first; nothing was sent"));
    }
  }

  /** CVM has no dry run of its own; HAI's is a call. */
  private boolean endsWithThePlan(StopCall call) {
    return rails.dryRun() || call.product() == Product.CVM && call.options().dryRun();
  }

  private static boolean isDryRunCall(StopCall call) {
    return call.options() instanceof HaiOptions hai && hai.dryRun();
  }

  private static Verdict accepted(StopCall call, Accepted accepted) {
    if (isDryRunCall(call)) {
      return Verdict.of(Outcome.WOULD_STOP, "it is RUNNING and the API took the dry run")
          .withRequest(accepted.requestId(), accepted.taskId())
          .asDryRun();
    }
    return Verdict.stopRequested(
        accepted.requestId(), accepted.taskId(), "it was RUNNING and the API took the stop");
  }

  private void rejected(StopCall call, Rejected<Accepted> rejected) {
    Meaning meaning = ErrorTable.meaning(rejected.code());
    Verdict verdict = meaning.verdict(action(call), rejected);
    switch (meaning.scope()) {
      case INSTANCE -> {
        if (call.stops().size() == 1) {
          alone(call.stops().get(0), verdict);
        } else {
          apart(call, rejected);
        }
      }
      case PRODUCT -> {
        String reason = verdict.reason() + "; not sent, since it would fail alike";
        closed.put(call.product(), verdict.because(reason));
        each(call, verdict);
      }
      case CALL, RATE -> each(call, verdict);
      case ANSWER -> lost(call, verdict.reason() + " (" + rejected.code() + ")", rejected);
    }
  }

  /** A code that one instance answered for. */
  private void alone(Stop stop, Verdict verdict) {
    switch (verdict.outcome()) {
      case BUSY -> waitFor(new ForTheOther(stop, verdict.withBefore(stop.before())));
      case ALREADY_STOPPED -> {
        Waiting other = new ForTheOther(stop, verdict);
        Optional<Instance> now =
            look.at(List.of(stop.target().key())).instance(stop.target().key());
        verdicts.accept(
            stop.target(), now.flatMap(other::judge).orElse(verdict).withBefore(stop.before()));
      }
      default -> verdicts.accept(stop.target(), verdict.withBefore(stop.before()));
    }
  }

  /**
   * A code that falls on one of several, without saying on which. The documents say that a batch is
   * checked before it acts; a look guards against the day it is not. What still runs goes alone,
   * once.
   */
  private void apart(StopCall call, Rejected<Accepted> rejected) {
    Sight sight = look.at(call.stops().stream().map(stop -> stop.target().key()).toList());
    for (Stop stop : call.stops()) {
      Target.Key key = stop.target().key();
      Optional<Instance> now = sight.instance(key);
      if (sight.failed().containsKey(key)) {
        verdicts.accept(stop.target(), unclear(rejected).withBefore(stop.before()));
      } else if (now.isPresent() && Settlement.cameFrom(rejected.requestId(), now.get())) {
        verdicts.accept(
            stop.target(),
            Verdict.stopRequested(
                    rejected.requestId(), null, "the call was refused, but took effect on this one")
                .withBefore(stop.before())
                .withAfter(now.get()));
      } else if (Plan.decide(stop.target(), sight, rails) instanceof Leave leave) {
        leave(new Leave(leave.target(), leave.verdict().withAfter(now.orElse(null))));
      } else {
        send(call.only(stop));
      }
    }
  }

  private static Verdict unclear(Rejected<?> rejected) {
    return Verdict.of(
            Outcome.UNKNOWN,
            "its call was refused because of one of several instances, and the look at which failed")
        .withError(rejected.code(), rejected.message(), rejected.requestId());
  }

  private void lost(StopCall call, String why, Rejected<Accepted> rejected) {
    if (isDryRunCall(call)) {
      String reason = why + "; it was a dry run, so nothing was stopped";
      each(call, Verdict.of(Outcome.FAILED, reason).withRetryable(true).asDryRun());
      return;
    }
    Verdict unknown =
        Verdict.of(Outcome.UNKNOWN, why + " and looks could not settle whether it was stopped")
            .withAdvice("look at the instance; another delivery stops it if it still runs");
    Verdict coded =
        rejected == null
            ? unknown
            : unknown.withError(rejected.code(), rejected.message(), rejected.requestId());
    call.stops().forEach(stop -> waitFor(new ForTheTruth(stop, coded.withBefore(stop.before()))));
  }

  private void each(StopCall call, Verdict verdict) {
    call.stops().forEach(stop -> verdicts.accept(stop.target(), verdict.withBefore(stop.before())));
  }

  private static String action(StopCall call) {
    return call.product().service() + ":" + call.product().action();
  }

  // ---- settle

  private void waitFor(Waiting instance) {
    waiting.put(instance.target().key(), instance);
  }

  private void lookAgain() {
    Sight sight = look.at(waiting.keySet());
    List<Decision> free = new ArrayList<>();
    for (Waiting late : List.copyOf(waiting.values())) {
      Optional<Instance> now = sight.instance(late.target().key());
      if (late instanceof ForItsTurn && now.isPresent()) {
        Decision decision = Plan.decide(late.target(), sight, rails);
        if (decision instanceof Stop) {
          waiting.remove(late.target().key());
          free.add(decision);
        } else if (decision instanceof Leave leave) {
          settleUnlessBusy(late, leave.verdict());
        }
      } else {
        now.flatMap(late::judge).ifPresent(verdict -> settle(late, verdict));
      }
    }
    Plan.calls(free).forEach(this::send);
  }

  private void settleUnlessBusy(Waiting late, Verdict verdict) {
    if (verdict.outcome() != Outcome.BUSY) {
      settle(late, verdict);
    }
  }

  private void settle(Waiting late, Verdict verdict) {
    waiting.remove(late.target().key());
    verdicts.accept(late.target(), verdict);
  }
}
