package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Keeps requests of one kind below the API's rate. Of any so many, the first and the last are a
 * second apart; so one that was late, for a processor that had other things to do, is made up for.
 */
final class Pace {

  /** A little more than it must be: on its way, one request may gain on another. */
  private static final Duration A_SECOND = Duration.ofMillis(1_030);

  private final int perSecond;
  private final Duration least;
  private final Deque<Instant> turns = new ArrayDeque<>();

  Pace(int perSecond) {
    this.perSecond = perSecond;
    this.least = A_SECOND.multipliedBy(4).dividedBy(5L * perSecond);
  }

  /**
   * Waits for its turn.
   *
   * @return false if the deadline comes first
   */
  boolean await(Deadline deadline) {
    Instant now = deadline.clock().instant();
    Duration wait;
    synchronized (this) {
      Instant turn = turnAfter(now);
      wait = Duration.between(now, turn);
      // A turn that is not taken is left to the next invocation.
      if (!deadline.allows(wait)) {
        return false;
      }
      if (turns.size() == perSecond) {
        turns.removeFirst();
      }
      turns.addLast(turn);
    }
    return deadline.pause(wait);
  }

  private Instant turnAfter(Instant now) {
    Instant turn = now;
    if (!turns.isEmpty()) {
      turn = later(turn, turns.getLast().plus(least));
    }
    return turns.size() < perSecond ? turn : later(turn, turns.getFirst().plus(A_SECOND));
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
