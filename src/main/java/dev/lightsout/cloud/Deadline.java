package dev.lightsout.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * When work must be done, and the only way to wait before it.
 *
 * @param clock tells the time
 * @param sleeper waits
 * @param end nothing is begun that may last beyond it
 */
public record Deadline(Clock clock, Sleeper sleeper, Instant end) {

  /** The shortest time in which a request to the API can be expected to be answered. */
  private static final Duration ONE_CALL = Duration.ofMillis(250);

  /** The time left; zero or less when there is none. */
  public Duration left() {
    return Duration.between(clock.instant(), end);
  }

  /** Whether a request begun now can be expected to be answered in time. */
  public boolean allowsACall() {
    return left().compareTo(ONE_CALL) >= 0;
  }

  /**
   * Waits, if there is then still time for a call.
   *
   * @return false, at once, if there is not, and when interrupted
   */
  public boolean pause(Duration duration) {
    if (left().minus(duration).compareTo(ONE_CALL) < 0) {
      return false;
    }
    if (duration.isZero() || duration.isNegative()) {
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
