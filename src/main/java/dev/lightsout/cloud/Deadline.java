package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;

/**
 * When work must be done, and the only way to wait before it.
 *
 * @param time tells how time passes, and waits
 * @param end nothing is begun that may last beyond it, by that
 * @param least the shortest time in which a call can be expected to be answered
 * @param forAStop the same for a stop, which must not be cut off: only a look could tell then what
 *     became of it
 */
public record Deadline(Stopwatch time, Instant end, Duration least, Duration forAStop) {

  /** What passes between the end of a wait and the call it is for. */
  private static final Duration BETWEEN = Duration.ofMillis(50);

  private static final long NANOS_OF_A_SECOND = 1_000_000_000;

  /** Now, as {@link #time} counts it. */
  Instant now() {
    return time.instant();
  }

  /** The time left; zero or less when there is none. */
  public Duration left() {
    return Duration.between(now(), end);
  }

  /** The same deadline, as it holds for stops. */
  Deadline forStops() {
    boolean needsMore = forAStop.compareTo(least) > 0;
    return needsMore ? new Deadline(time, end, forAStop, forAStop) : this;
  }

  /** One that leaves so much time for something else, though no more than half of what is left. */
  Deadline leaving(Duration wanted) {
    Duration half = part(left(), 2);
    Duration some = wanted.compareTo(half) < 0 ? wanted : half;
    return some.isNegative() ? this : new Deadline(time, end.minus(some), least, forAStop);
  }

  /** An earlier one, for what can be done without: after a part of the time left, and so long. */
  Deadline earlier(int part, Duration most) {
    Duration share = part(left(), part);
    Instant early = now().plus(share.compareTo(most) < 0 ? share : most);
    return new Deadline(time, early, least, forAStop);
  }

  /**
   * So many parts of it are the whole, however long that is. Not {@link Duration#dividedBy}, which
   * goes by decimals.
   */
  public static Duration part(Duration whole, int parts) {
    long seconds = whole.getSeconds() / parts;
    long rest = whole.getSeconds() % parts * NANOS_OF_A_SECOND + whole.getNano();
    return Duration.ofSeconds(seconds, rest / parts);
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
      time.sleep(duration);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
