package dev.lightsout.cloud;

import dev.lightsout.cloud.Waiting.ForItsTurn;
import dev.lightsout.cloud.Waiting.ForTheEnd;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Doubt;
import dev.lightsout.plan.Ending;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Prepaid;
import dev.lightsout.plan.Rails;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * Hands each verdict over once it is final; until then its instance waits.
 *
 * @param deadline tells the time
 * @param rails whether something is a dry run
 * @param verify how long to look whether what stops has stopped; zero: do not
 * @param waiting who waits
 * @param verdicts takes each target's verdict, once
 */
record Handover(
    Deadline deadline,
    Rails rails,
    Duration verify,
    WaitingRoom waiting,
    BiConsumer<Target, Verdict> verdicts) {

  /** Nothing more will be known of it. */
  void end(Target target, Verdict verdict) {
    verdicts.accept(target, Doubt.noted(verdict));
  }

  /**
   * Final, unless it stops and is to be seen stopped.
   *
   * @param since when its stop was sent
   */
  void settle(Target target, Verdict verdict, Instant since) {
    Verdict remarked = Prepaid.remark(verdict).map(verdict::because).orElse(verdict);
    boolean isToBeSeen =
        !verify.isZero()
            && !rails.endWithThePlan(target.order().options())
            && Ending.isAwaited(remarked);
    if (!isToBeSeen) {
      end(target, remarked);
      return;
    }
    Instant now = deadline.now();
    ForTheEnd waits = new ForTheEnd(target, remarked, since, now.plus(verify), null);
    Optional.ofNullable(remarked.after())
        .flatMap(seen -> waits.judge(seen, now))
        .ifPresentOrElse(ended -> end(target, ended), () -> enter(waits));
  }

  /** Final, unless it is busy and may soon be free. */
  void leave(Leave leave) {
    boolean mayBeFreeSoon = leave.verdict().outcome() == Outcome.BUSY;
    if (mayBeFreeSoon && !rails.endWithThePlan(leave.target().order().options())) {
      enter(new ForItsTurn(leave.target(), leave.verdict()));
    } else {
      settle(leave.target(), leave.verdict(), deadline.now());
    }
  }

  /** Only a later look can tell. */
  void enter(Waiting instance) {
    waiting.enter(instance, deadline.now());
  }
}
