package dev.lightsout.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When work must be done, and the only way to wait before it.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param least the shortest time in which a call can be expected to be answered
 * @param end nothing is begun that may last beyond it
 */
public record Deadline(Clock clock, Sleeper sleeper, Duration least, Instant end) {

  /** The time left; zero or less when there is none. */
  public Duration left() {
    return Duration.between(clock.instant(), end);
  }

  /** Whether a call begun after such a wait can be expected to be answered in time. */
  public boolean allows(Duration wait) {
    return left().minus(wait).compareTo(least) >= 0;
  }

  /** The longest wait that leaves time for a call; zero or less when there is none. */
  public Duration room() {
    return left().minus(least);
  }

  /**
   * Waits, if there is then still time for a call.
   *
   * @return false, at once, if there is not, and when interrupted
   */
  public boolean pause(Duration duration) {
    if (!allows(duration)) {
      return false;
    }
    if (duration.isZero()) {
      return true;
    }
    try {
      sleeper.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
