package dev.lightsout.cloud;

import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Ending;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Settlement;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Instant;
import java.util.Optional;

/** An instance whose verdict only a later look can give. */
sealed interface Waiting {

  /** After so many looks a stop whose answer was lost is settled or never will be. */
  int MOST_LOOKS = 4;

  /** When it waits no longer, however many looks it had. */
  default Instant until() {
    return Instant.MAX;
  }

  /** What is waited for. */
  Target target();

  /** Whether it waits no longer, after so many looks, at that time. */
  default boolean isOver(int looks, Instant at) {
    return looks >= MOST_LOOKS;
  }

  /** What is true if no look settles it, of which the last was then. */
  Verdict givenUp(Instant lastLook);

  /** Its stop was sent: it is never sent again, only looked at. */
  sealed interface Sent extends Waiting {

    /** What a look at that time proves; empty: nothing yet. */
    Optional<Verdict> judge(Instance now, Instant at);

    /** It, after a look that proved nothing. */
    default Sent having(Instance seen, Instant at) {
      return this;
    }

    /** When the stop was sent. */
    Instant since();
  }

  /** Whether its stop was taken is not known. */
  sealed interface InDoubt extends Sent {

    /** The stop that was sent. */
    Stop stop();

    /** What is true of it unless a look proves something. */
    Verdict otherwise();

    /** What a look proves; empty: nothing yet. */
    Optional<Verdict> proof(Instance now, boolean wantsStopCharging);

    @Override
    default Target target() {
      return stop().target();
    }

    @Override
    default Verdict givenUp(Instant lastLook) {
      return otherwise();
    }

    @Override
    default Optional<Verdict> judge(Instance now, Instant at) {
      return proof(now, wantsStopCharging(target()))
          .map(verdict -> verdict.withBefore(stop().before()).withAfter(now));
    }
  }

  /** The answer was lost. */
  record ForTheTruth(Stop stop, Verdict otherwise, Instant since) implements InDoubt {
    @Override
    public Optional<Verdict> proof(Instance now, boolean wantsStopCharging) {
      return Settlement.ofALostAnswer(
          stop.before(), now, otherwise.trace().requestId(), wantsStopCharging);
    }
  }

  /** It was refused because of another operation, perhaps a stop. */
  record ForTheOther(Stop stop, Verdict otherwise, Instant since) implements InDoubt {
    @Override
    public Optional<Verdict> proof(Instance now, boolean wantsStopCharging) {
      return Settlement.ofARefusal(otherwise.trace(), now, wantsStopCharging);
    }
  }

  /**
   * It stops, and is to be seen stopped.
   *
   * @param since when the stop was sent
   * @param until when to wait no longer
   * @param last how it was seen last; null before the first look
   */
  record ForTheEnd(Target target, Verdict taken, Instant since, Instant until, Ending.Seen last)
      implements Sent {

    @Override
    public boolean isOver(int looks, Instant at) {
      return !at.isBefore(until);
    }

    @Override
    public Verdict givenUp(Instant lastLook) {
      return ending().stillOpen(last, lastLook);
    }

    @Override
    public Optional<Verdict> judge(Instance now, Instant at) {
      return ending().shownBy(now, at);
    }

    @Override
    public Sent having(Instance seen, Instant at) {
      return new ForTheEnd(target, taken, since, until, new Ending.Seen(seen, at));
    }

    private Ending ending() {
      return new Ending(taken, wantsStopCharging(target), since);
    }
  }

  /** It is in another operation and no stop was sent: what is to be done is decided anew. */
  record ForItsTurn(Target target, Verdict busy) implements Waiting {
    @Override
    public boolean isOver(int looks, Instant at) {
      return false;
    }

    @Override
    public Verdict givenUp(Instant lastLook) {
      return busy;
    }
  }

  private static boolean wantsStopCharging(Target target) {
    return target.order().options().wantsStopCharging();
  }
}
