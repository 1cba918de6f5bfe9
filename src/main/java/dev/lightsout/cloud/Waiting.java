package dev.lightsout.cloud;

import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Settlement;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.util.Optional;

/** An instance whose verdict only a later look can give. */
sealed interface Waiting {

  /** What is waited for. */
  Target target();

  /** What is true if no look settles it in time. */
  Verdict givenUp();

  /** Its stop was sent: it is never sent again, only looked at. */
  sealed interface Sent extends Waiting {

    /** The stop that was sent. */
    Stop stop();

    /** What a look proves; empty: nothing yet. */
    Optional<Verdict> proof(Instance now, boolean wantsStopCharging);

    /** What a later look says; empty: wait on. */
    default Optional<Verdict> judge(Instance now) {
      return proof(now, target().order().options().wantsStopCharging())
          .map(verdict -> verdict.withBefore(stop().before()).withAfter(now));
    }

    @Override
    default Target target() {
      return stop().target();
    }
  }

  /** The answer was lost. */
  record ForTheTruth(Stop stop, Verdict givenUp) implements Sent {
    @Override
    public Optional<Verdict> proof(Instance now, boolean wantsStopCharging) {
      return Settlement.ofALostAnswer(stop.before(), now, wantsStopCharging);
    }
  }

  /** It was refused because of another operation, perhaps a stop. */
  record ForTheOther(Stop stop, Verdict givenUp) implements Sent {
    @Override
    public Optional<Verdict> proof(Instance now, boolean wantsStopCharging) {
      return Settlement.ofARefusal(givenUp.trace(), now, wantsStopCharging);
    }
  }

  /** It is in another operation and no stop was sent: what is to be done is decided anew. */
  record ForItsTurn(Target target, Verdict givenUp) implements Waiting {}
}
