package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Accepted;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.cloud.Waiting.ForItsTurn;
import dev.lightsout.cloud.Waiting.ForTheOther;
import dev.lightsout.cloud.Waiting.ForTheTruth;
import dev.lightsout.order.Options;
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
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;

/** Carries a plan out: every decision ends in exactly one verdict, handed over once it is final. */
public final class Execution {

  private final Cloud cloud;
  private final Look look;
  private final Rails rails;
  private final BiConsumer<Target, Verdict> verdicts;

  private final WaitingRoom waiting = new WaitingRoom();

  /** Instances that were refused in a call with others: from then on they go alone. */
  private final Set<Target.Key> refusedWithOthers = new HashSet<>();

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
    giveUpWhatIsClosed();
    while (!waiting.isEmpty() && pauseBeforeTheNextLook()) {
      lookAgain();
      giveUpWhatIsClosed();
    }
    waiting.all().forEach(late -> settle(late, late.givenUp()));
  }

  private boolean pauseBeforeTheNextLook() {
    return cloud.deadline().pause(waiting.untilTheNextLook(cloud.deadline().room()));
  }

  private void leave(Leave leave) {
    boolean mayBeFreeSoon = leave.verdict().outcome() == Outcome.BUSY;
    if (mayBeFreeSoon && !endsWithThePlan(leave.target().order().options())) {
      waiting.enter(new ForItsTurn(leave.target(), leave.verdict()));
    } else {
      verdicts.accept(leave.target(), leave.verdict());
    }
  }

  /** CVM has no dry run of its own; HAI's is a call. */
  private boolean endsWithThePlan(Options options) {
    return rails.dryRun() || options.product() == Product.CVM && options.dryRun();
  }

  private void send(StopCall call) {
    if (endsWithThePlan(call.options())) {
      each(call, Verdicts.planned());
      return;
    }
    Optional<Verdict> closed = cloud.closed(call.product());
    if (closed.isPresent()) {
      each(call, closed.get());
      return;
    }
    Reply<Accepted> reply = cloud.stop(call.region(), call.options(), call.instanceIds());
    if (reply instanceof Answered<Accepted> answered) {
      Accepted accepted = answered.value();
      each(
          call,
          call.options().dryRun()
              ? Verdicts.dryRunAccepted(accepted)
              : Verdicts.accepted(accepted));
    } else if (reply instanceof Rejected<Accepted> rejected) {
      rejected(call, rejected);
    } else if (reply instanceof Lost<Accepted> lost) {
      lost(call, Verdicts.lost("the answer was lost (" + lost.why() + ")"));
    } else if (reply instanceof Unsent<Accepted> unsent) {
      each(call, Verdicts.unsent(unsent));
    } else {
      each(call, Verdicts.notTried());
    }
  }

  private void rejected(StopCall call, Rejected<Accepted> rejected) {
    Meaning meaning = ErrorTable.meaning(rejected.code());
    String action = call.product().service() + ":" + call.product().action();
    Verdict verdict = meaning.verdict(action, rejected);
    switch (meaning.scope()) {
      case INSTANCE -> {
        if (call.stops().size() == 1) {
          alone(call.stops().get(0), verdict);
        } else {
          apart(call, rejected);
        }
      }
      case PRODUCT -> {
        cloud.close(call.product(), verdict);
        each(call, verdict);
      }
      case CALL, RATE -> each(call, verdict);
      case ANSWER -> lost(call, Verdicts.unlessSettled(verdict));
    }
  }

  /** A code that one instance answered for. */
  private void alone(Stop stop, Verdict verdict) {
    Verdict known = verdict.withBefore(stop.before());
    ForTheOther other = new ForTheOther(stop, known);
    switch (verdict.outcome()) {
      case BUSY -> waiting.enter(other);
      case ALREADY_STOPPED -> {
        Target.Key key = stop.target().key();
        Optional<Instance> now = look.at(List.of(key)).instance(key);
        Verdict seen = now.flatMap(other::judge).orElse(known);
        verdicts.accept(stop.target(), seen.withTrace(known.trace()));
      }
      default -> verdicts.accept(stop.target(), known);
    }
  }

  /**
   * A code that falls on one of several, without saying on which. The documents say that a batch is
   * checked before it acts; a look guards against the day it is not. What still runs goes alone,
   * once.
   */
  private void apart(StopCall call, Rejected<Accepted> rejected) {
    List<Target.Key> keys = call.stops().stream().map(stop -> stop.target().key()).toList();
    refusedWithOthers.addAll(keys);
    Sight sight = look.at(keys);
    boolean wantsStopCharging = call.options().wantsStopCharging();
    for (Stop stop : call.stops()) {
      Target.Key key = stop.target().key();
      if (sight.failed().containsKey(key)) {
        verdicts.accept(stop.target(), Verdicts.unclear(rejected).withBefore(stop.before()));
        continue;
      }
      Optional<Instance> now = sight.instance(key);
      Optional<Verdict> stopped =
          now.flatMap(
              seen -> Settlement.ofARefusal(Verdicts.trace(rejected), seen, wantsStopCharging));
      if (stopped.isPresent()) {
        verdicts.accept(
            stop.target(), stopped.get().withBefore(stop.before()).withAfter(now.orElseThrow()));
      } else if (Plan.decide(stop.target(), sight, rails) instanceof Leave leave) {
        leave(leave);
      } else {
        send(call.only(stop));
      }
    }
  }

  private void lost(StopCall call, Verdict unknown) {
    if (call.options().dryRun()) {
      each(call, Verdicts.dryRunLost(unknown.reason()).withTrace(unknown.trace()));
      return;
    }
    for (Stop stop : call.stops()) {
      waiting.enter(new ForTheTruth(stop, unknown.withBefore(stop.before())));
    }
  }

  private void each(StopCall call, Verdict verdict) {
    for (Stop stop : call.stops()) {
      verdicts.accept(stop.target(), verdict.withBefore(stop.before()));
    }
  }

  private void lookAgain() {
    Sight sight = look.at(waiting.keys());
    List<Decision> together = new ArrayList<>();
    List<Decision> alone = new ArrayList<>();
    for (Waiting late : waiting.all()) {
      boolean isOver = waiting.wasTheLastLookAt(late);
      Optional<Instance> now = sight.instance(late.target().key());
      if (late instanceof Waiting.Sent sent) {
        Optional<Verdict> verdict = now.flatMap(sent::judge);
        if (verdict.isPresent() || isOver) {
          settle(late, verdict.orElse(late.givenUp()));
        }
        continue;
      }
      if (now.isEmpty()) {
        continue;
      }
      Decision decision = Plan.decide(late.target(), sight, rails);
      if (decision instanceof Stop) {
        waiting.leave(late);
        boolean wasRefused = refusedWithOthers.contains(late.target().key());
        (wasRefused ? alone : together).add(decision);
      } else if (decision instanceof Leave leave && leave.verdict().outcome() != Outcome.BUSY) {
        settle(late, leave.verdict());
      }
    }
    Plan.calls(together).forEach(this::send);
    alone.forEach(decision -> Plan.calls(List.of(decision)).forEach(this::send));
  }

  /** What waits for its turn with a product that takes no more calls will not get one. */
  private void giveUpWhatIsClosed() {
    for (Waiting late : waiting.all()) {
      cloud
          .closed(late.target().key().product())
          .ifPresent(closed -> settle(late, late instanceof ForItsTurn ? closed : late.givenUp()));
    }
  }

  private void settle(Waiting late, Verdict verdict) {
    waiting.leave(late);
    verdicts.accept(late.target(), verdict);
  }
}
