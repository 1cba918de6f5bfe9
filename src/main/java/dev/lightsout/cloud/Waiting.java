package dev.lightsout.cloud;

import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Plan;
import dev.lightsout.plan.Settlement;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.util.Optional;

/** An instance whose verdict only a later look can give. */
sealed interface Waiting {

  /** What is waited for. */
  Target target();

  /** What a later look says of it; empty: wait on. */
  Optional<Verdict> judge(Instance now);

  /** What is true if no look settles it in time. */
  Verdict givenUp();

  /** Its stop was sent and the answer lost. Never sent again. */
  record ForTheTruth(Stop stop, Verdict givenUp) implements Waiting {
    @Override
    public Target target() {
      return stop.target();
    }

    @Override
    public Optional<Verdict> judge(Instance now) {
      boolean wantsStopCharging = Plan.wantsStopCharging(target().order().options());
      return Settlement.judge(stop.before(), now, wantsStopCharging)
          .map(verdict -> verdict.withBefore(stop.before()).withAfter(now));
    }
  }

  /** Its stop was refused because of another operation, perhaps a stop. Not sent again. */
  record ForTheOther(Stop stop, Verdict givenUp) implements Waiting {
    @Override
    public Target target() {
      return stop.target();
    }

    @Override
    public Optional<Verdict> judge(Instance now) {
      boolean wantsStopCharging = Plan.wantsStopCharging(target().order().options());
      return Settlement.stoppedByAnother(now, wantsStopCharging)
          .map(
              verdict ->
                  verdict
                      .withBefore(stop.before())
                      .withAfter(now)
                      .withError(givenUp.errorCode(), givenUp.errorMessage(), givenUp.requestId()));
    }
  }

  /** It is in another operation and no stop was sent: what is to be done is decided anew. */
  record ForItsTurn(Target target, Verdict givenUp) implements Waiting {
    @Override
    public Optional<Verdict> judge(Instance now) {
      return Optional.empty();
    }
  }
}
