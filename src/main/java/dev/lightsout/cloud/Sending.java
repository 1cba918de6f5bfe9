package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Accepted;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.cloud.Waiting.ForTheOther;
import dev.lightsout.cloud.Waiting.ForTheTruth;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Rails;
import dev.lightsout.plan.Settlement;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.StopCall;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** Sends stop calls, each once, and makes of each reply what it means for its instances. */
final class Sending {
  private final Cloud cloud;
  private final Look look;
  private final Rails rails;
  private final Handover handover;

  /** Instances that were refused in a call with others: from then on they go alone. */
  private final Set<Target.Key> refusedWithOthers = new HashSet<>();

  Sending(Cloud cloud, Rails rails, Handover handover) {
    this.cloud = cloud;
    this.rails = rails;
    this.look = new Look(cloud);
    this.handover = handover;
  }

  /** Sends these; where a product refuses one for all, it is sent no more. */
  void send(List<StopCall> calls) {
    for (Product product : Product.values()) {
      List<StopCall> its = calls.stream().filter(call -> call.product() == product).toList();
      cloud.abreast().each(its, this::begin, this::answered);
    }
  }

  /** Sends those that were not sent yet, or were refused with others. */
  void sendLate(List<Stop> stops) {
    List<StopCall> calls = new ArrayList<>();
    List<Stop> together = new ArrayList<>();
    for (Stop stop : stops) {
      if (refusedWithOthers.contains(stop.target().key())) {
        calls.addAll(Plan.calls(List.of(stop)));
      } else {
        together.add(stop);
      }
    }
    calls.addAll(0, Plan.calls(together));
    send(calls);
  }

  /** What came of a stop call that was sent at that time. */
  private record Answer(Reply<Accepted> reply, Instant sent) {}

  private Optional<Supplier<Answer>> begin(StopCall call) {
    if (rails.endWithThePlan(call.options())) {
      settle(call, Verdicts.planned(), cloud.deadline().now());
      return Optional.empty();
    }
    Optional<Verdict> closed = cloud.closed(call.product());
    if (closed.isPresent()) {
      end(call, closed.get());
      return Optional.empty();
    }
    Supplier<Reply<Accepted>> send = cloud.stop(call);
    Instant now = cloud.deadline().now();
    return Optional.of(() -> new Answer(send.get(), now));
  }

  private void answered(StopCall call, Answer answer) {
    Reply<Accepted> reply = answer.reply();
    Instant sent = answer.sent();
    if (reply instanceof Answered<Accepted> answered) {
      Accepted accepted = answered.value();
      settle(
          call,
          call.options().dryRun() ? Verdicts.dryRunAccepted(accepted) : Verdicts.accepted(accepted),
          sent);
    } else if (reply instanceof Rejected<Accepted> rejected) {
      rejected(call, rejected, sent);
    } else if (reply instanceof Lost<Accepted> lost) {
      lost(call, Verdicts.lost("the answer was lost (" + lost.why() + ")"), sent);
    } else if (reply instanceof Unsent<Accepted> unsent) {
      end(call, Verdicts.unsent(unsent));
    } else {
      end(call, cloud.closed(call.product()).orElseGet(Verdicts::notTried));
    }
  }

  private void rejected(StopCall call, Rejected<Accepted> rejected, Instant sent) {
    Meaning meaning = ErrorTable.meaning(rejected.code());
    String action = call.product().service() + ":" + call.product().action();
    Verdict verdict = meaning.verdict(action, rejected);
    switch (meaning.scope()) {
      case INSTANCE -> {
        if (call.stops().size() == 1) {
          alone(call.stops().get(0), verdict, sent);
        } else {
          apart(call, rejected, sent);
        }
      }
      case CALL, KEYS, PRODUCT -> end(call, verdict);
      case RATE -> end(call, cloud.closed(call.product()).orElse(verdict));
      case ANSWER -> lost(call, Verdicts.unlessSettled(verdict), sent);
    }
  }

  /** A code that one instance answered for. */
  private void alone(Stop stop, Verdict verdict, Instant sent) {
    Verdict known = verdict.withBefore(stop.before());
    ForTheOther other = new ForTheOther(stop, known, sent);
    switch (verdict.outcome()) {
      case BUSY -> handover.enter(other);
      case ALREADY_STOPPED -> {
        Target.Key key = stop.target().key();
        Optional<Instance> now = look.at(List.of(key)).instance(key);
        Verdict seen = now.flatMap(it -> other.judge(it, cloud.deadline().now())).orElse(known);
        handover.settle(stop.target(), seen.withTrace(known.trace()), sent);
      }
      default -> handover.settle(stop.target(), known, sent);
    }
  }

  /**
   * A code that falls on one of several, without saying on which. The documents say that a batch is
   * checked before it acts; a look guards against the day it is not. What still runs goes alone,
   * once.
   */
  private void apart(StopCall call, Rejected<Accepted> rejected, Instant sent) {
    List<Target.Key> keys = call.stops().stream().map(stop -> stop.target().key()).toList();
    refusedWithOthers.addAll(keys);
    Sight sight = look.at(keys);
    boolean wantsStopCharging = call.options().wantsStopCharging();
    List<StopCall> alone = new ArrayList<>();
    for (Stop stop : call.stops()) {
      Target.Key key = stop.target().key();
      if (sight.failed().containsKey(key)) {
        handover.settle(stop.target(), Verdicts.unclear(rejected).withBefore(stop.before()), sent);
        continue;
      }
      Optional<Instance> now = sight.instance(key);
      Optional<Verdict> stopped =
          now.flatMap(
              seen -> Settlement.ofARefusal(Verdicts.trace(rejected), seen, wantsStopCharging));
      if (stopped.isPresent()) {
        handover.settle(
            stop.target(),
            stopped.get().withBefore(stop.before()).withAfter(now.orElseThrow()),
            sent);
      } else if (Plan.decideAgain(stop.target(), sight, rails) instanceof Leave leave) {
        handover.leave(leave);
      } else {
        alone.add(call.only(stop));
      }
    }
    send(alone);
  }

  private void lost(StopCall call, Verdict unknown, Instant sent) {
    if (call.options().dryRun()) {
      end(call, Verdicts.dryRunLost(unknown.reason()).withTrace(unknown.trace()));
      return;
    }
    for (Stop stop : call.stops()) {
      handover.enter(new ForTheTruth(stop, unknown.withBefore(stop.before()), sent));
    }
  }

  private void settle(StopCall call, Verdict verdict, Instant sent) {
    for (Stop stop : call.stops()) {
      handover.settle(stop.target(), verdict.withBefore(stop.before()), sent);
    }
  }

  private void end(StopCall call, Verdict verdict) {
    for (Stop stop : call.stops()) {
      handover.end(stop.target(), verdict.withBefore(stop.before()));
    }
  }
}
