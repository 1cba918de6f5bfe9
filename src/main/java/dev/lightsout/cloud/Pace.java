package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;

/**
 * Gives requests of one kind their turns, below the API's rate. One that was late, for a processor
 * that had other things to do, is made up for.
 */
final class Pace {
  private final Window window;
  private final Duration least;
  private Instant soonest = Instant.MIN;

  Pace(int perSecond) {
    this.window = new Window(perSecond);
    this.least = Duration.ofNanos(Window.A_SECOND.toNanos() * 4 / 5 / perSecond);
  }

  /**
   * Waits for its turn.
   *
   * @return false if the deadline comes first
   */
  boolean await(Deadline deadline) {
    Instant now = deadline.now();
    Duration wait;
    synchronized (this) {
      Instant turn = window.next(soonest.isAfter(now) ? soonest : now);
      wait = Duration.between(now, turn);
      // A turn that is not taken is left to the next invocation.
      if (!deadline.allows(wait)) {
        return false;
      }
      window.take(turn);
      soonest = turn.plus(least);
    }
    return deadline.pause(wait);
  }
}
