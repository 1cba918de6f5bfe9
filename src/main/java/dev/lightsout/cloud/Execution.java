package dev.lightsout.cloud;

import dev.lightsout.cloud.Waiting.ForItsTurn;
import dev.lightsout.cloud.Waiting.ForTheEnd;
import dev.lightsout.cloud.Waiting.Sent;
import dev.lightsout.plan.Decision;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Rails;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** Carries a plan out: every decision ends in exactly one verdict, handed over once it is final. */
public final class Execution {
  private final Cloud cloud;
  private final Rails rails;
  private final WaitingRoom waiting = new WaitingRoom();
  private final Handover handover;
  private final Sending sending;
  private Instant lastLook = Instant.MIN;

  /**
   * An execution of one plan.
   *
   * @param verify how long to look whether what stops has stopped; zero: do not
   * @param verdicts takes each target's verdict, once
   */
  public Execution(
      Cloud cloud, Rails rails, Duration verify, BiConsumer<Target, Verdict> verdicts) {
    this.cloud = cloud;
    this.rails = rails;
    this.handover = new Handover(cloud.deadline(), rails, verify, waiting, verdicts);
    this.sending = new Sending(cloud, rails, handover);
  }

  /** Carries it out, inside the cloud's deadline. */
  public void of(Plan plan) {
    for (Decision decision : plan.decisions()) {
      if (decision instanceof Leave leave) {
        handover.leave(leave);
      }
    }
    sending.send(plan.calls());
    giveUpWhatIsClosed();
    while (!waiting.isEmpty() && waiting.pause(cloud.deadline())) {
      lookAgain();
      giveUpWhatIsClosed();
    }
    waiting.all().forEach(late -> end(late, late.givenUp(lastLook)));
  }

  private void lookAgain() {
    Sight sight = new Look(cloud).at(waiting.keys());
    lastLook = cloud.deadline().now();
    waiting.lookedAtAll(lastLook);
    List<Stop> stops = new ArrayList<>();
    for (Waiting late : waiting.all()) {
      Optional<Instance> seen = sight.instance(late.target().key());
      if (late instanceof Sent sent) {
        judge(sent, seen);
      } else if (seen.isPresent()) {
        decide(late, sight, stops);
      }
    }
    sending.sendLate(stops);
  }

  private void judge(Sent late, Optional<Instance> seen) {
    boolean isOver = waiting.hadItsLastLook(late, lastLook);
    Optional<Verdict> verdict = seen.flatMap(instance -> late.judge(instance, lastLook));
    Sent stayed = seen.map(instance -> late.having(instance, lastLook)).orElse(late);
    if (verdict.isPresent() && late instanceof ForTheEnd) {
      end(late, verdict.get());
    } else if (verdict.isPresent()) {
      waiting.leave(late);
      handover.settle(late.target(), verdict.get(), late.since());
    } else if (isOver) {
      end(late, stayed.givenUp(lastLook));
    } else {
      waiting.stay(stayed);
    }
  }

  private void decide(Waiting late, Sight sight, List<Stop> stops) {
    Decision decision = Plan.decideAgain(late.target(), sight, rails);
    if (decision instanceof Stop stop) {
      waiting.leave(late);
      stops.add(stop);
    } else if (decision instanceof Leave leave && leave.verdict().outcome() != Outcome.BUSY) {
      waiting.leave(late);
      handover.leave(leave);
    }
  }

  /** What waits for its turn with a product that takes no more calls will not get one. */
  private void giveUpWhatIsClosed() {
    for (Waiting late : waiting.all()) {
      cloud
          .closed(late.target().key().product())
          .ifPresent(
              closed -> end(late, late instanceof ForItsTurn ? closed : late.givenUp(lastLook)));
    }
  }

  private void end(Waiting late, Verdict verdict) {
    waiting.leave(late);
    handover.end(late.target(), verdict);
  }
}
