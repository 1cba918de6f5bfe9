package dev.lightsout.cloud;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * The last wait before the wire. Requests get their turns well apart, but between its turn and the
 * wire one may be held up, for a connection or a processor, and come too close to those behind it.
 */
final class Gate {
  private final Stopwatch time;
  private final Map<String, Window> windows = new HashMap<>();

  Gate(Stopwatch time) {
    this.time = time;
  }

  /**
   * Waits until one more request of that kind keeps the rate.
   *
   * @throws InterruptedIOException if interrupted; it has not passed then
   */
  void pass(String kind, int perSecond) throws InterruptedIOException {
    Duration wait;
    synchronized (this) {
      Window window = windows.computeIfAbsent(kind, k -> new Window(perSecond));
      Instant now = time.instant();
      Instant turn = window.next(now);
      window.take(turn);
      wait = Duration.between(now, turn);
    }
    if (wait.isZero()) {
      return;
    }
    try {
      time.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted before it was sent");
    }
  }
}
