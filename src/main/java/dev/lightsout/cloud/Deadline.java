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

  /** What passes between the end of a wait and the call it is for. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  /** The time left; zero or less when there is none. */
  public Duration left() {
    return Duration.between(clock.instant(), end);
  }

  /** An earlier one, for what can be done without: after a part of the time left, and so long. */
  Deadline earlier(int part, Duration most) {
    Duration share = left().dividedBy(part);
    Instant early = clock.instant().plus(share.compareTo(most) < 0 ? share : most);
    return new Deadline(clock, sleeper, least, early);
  }

  /** Whether a call begun after such a wait can be expected to be answered in time. */
  public boolean allows(Duration wait) {
    return left().minus(wait).compareTo(least) >= 0;
  }

  /**
   * Waits so long, or as long as leaves time for a call where that is less.
   *
   * @param least not worth waiting if there is less time than that, unless no more is wanted
   * @return false, at once, if it is not worth it, and when interrupted
   */
  public boolean pauseAtMost(Duration wanted, Duration least) {
    Duration room = left().minus(this.least).minus(BETWEEN);
    boolean isAll = wanted.compareTo(room) <= 0;
    if (!isAll && room.compareTo(least) <= 0) {
      return false;
    }
    return sleep(isAll ? wanted : room);
  }

  /**
   * Waits, if there is then still time for a call.
   *
   * @return false, at once, if there is not, and when interrupted
   */
  public boolean pause(Duration duration) {
    return allows(duration) && sleep(duration);
  }

  private boolean sleep(Duration duration) {
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
