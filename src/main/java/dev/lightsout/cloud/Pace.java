package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;

/** Keeps requests of one kind evenly apart, so that the API's rate limit is not run into. */
final class Pace {
  private final Duration apart;
  private Instant next = Instant.MIN;

  Pace(int perSecond) {
    this.apart = Duration.ofSeconds(1).dividedBy(perSecond);
  }

  /**
   * Waits for its turn.
   *
   * @return false if the deadline comes first
   */
  boolean await(Deadline deadline) {
    return deadline.pause(turn(deadline.clock().instant()));
  }

  private synchronized Duration turn(Instant now) {
    Instant turn = next.isAfter(now) ? next : now;
    next = turn.plus(apart);
    return Duration.between(now, turn);
  }
}
