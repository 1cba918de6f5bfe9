package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A rate: between a request and the one that is so many later, a second passes. Not thread-safe.
 */
final class Window {

  /** A little more than it must be: on its way, one request may gain on another. */
  static final Duration A_SECOND = Duration.ofMillis(1_030);

  private final int perSecond;
  private final Deque<Instant> taken = new ArrayDeque<>();

  Window(int perSecond) {
    this.perSecond = perSecond;
  }

  /** The earliest time, not before that, at which one more keeps the rate. */
  Instant next(Instant notBefore) {
    return taken.size() < perSecond ? notBefore : later(notBefore, taken.getFirst().plus(A_SECOND));
  }

  /** One more, at that time. */
  void take(Instant at) {
    if (taken.size() == perSecond) {
      taken.removeFirst();
    }
    taken.addLast(at);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
