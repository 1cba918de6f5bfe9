package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;

/** Keeps requests of one kind evenly apart, so that the API's rate limit is not run into. */
final class Pace {

  /** Two hundredths more than it must be: on its way, one request may gain on another. */
  private static final Duration A_SECOND = Duration.ofMillis(1_020);

  private final Duration apart;
  private Instant next = Instant.MIN;

  Pace(int perSecond) {
    this.apart = A_SECOND.dividedBy(perSecond);
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
      Instant turn = next.isAfter(now) ? next : now;
      wait = Duration.between(now, turn);
      // A turn that is not taken is left to the next invocation.
      if (!deadline.allows(wait)) {
        return false;
      }
      next = turn.plus(apart);
    }
    return deadline.pause(wait);
  }
}
