package dev.lightsout.cloud;

import java.io.InterruptedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/**
 * The last wait before the wire. Requests get their turns well apart, but between its turn and the
 * wire one may be held up, for a connection or a processor, and come too close to those behind it.
 */
final class Gate {
  private static final Duration A_SECOND = Duration.ofMillis(1_030);

  private final Clock clock;
  private final Sleeper sleeper;
  private final Map<String, Deque<Instant>> passed = new HashMap<>();

  Gate(Clock clock, Sleeper sleeper) {
    this.clock = clock;
    this.sleeper = sleeper;
  }

  /**
   * Waits until one more request of that kind keeps the rate.
   *
   * @throws InterruptedIOException if interrupted; it has not passed then
   */
  void pass(String kind, int perSecond) throws InterruptedIOException {
    Duration wait;
    synchronized (this) {
      Deque<Instant> before = passed.computeIfAbsent(kind, k -> new ArrayDeque<>());
      Instant now = clock.instant();
      Instant turn = now;
      if (before.size() == perSecond) {
        Instant earliest = before.removeFirst().plus(A_SECOND);
        turn = earliest.isAfter(now) ? earliest : now;
      }
      before.addLast(turn);
      wait = Duration.between(now, turn);
    }
    if (wait.isZero()) {
      return;
    }
    try {
      sleeper.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before it was sent");
    }
  }
}
