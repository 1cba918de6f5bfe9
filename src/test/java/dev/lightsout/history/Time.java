package dev.lightsout.history;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * The true time of a history, by which the cloud acts, and how far the function's clock is off it.
 */
final class Time extends Clock {
  private record Late(Instant due, Runnable act) {}

  private final PriorityQueue<Late> late = new PriorityQueue<>(Comparator.comparing(Late::due));
  private final Instant start = Instant.now();
  private Instant now = start;
  private Duration skew = Duration.ZERO;

  /** What is due meanwhile takes effect at its time. */
  void advance(Duration duration) {
    Instant end = peek().plus(duration);
    for (Late next = due(end); next != null; next = due(end)) {
      moveTo(next.due());
      next.act().run();
    }
    moveTo(end);
  }

  synchronized void later(Duration by, Runnable act) {
    late.add(new Late(now.plus(by), act));
  }

  synchronized void jump(Duration by) {
    skew = skew.plus(by);
  }

  synchronized Instant onTheFunctionsClock() {
    return instant().plus(skew);
  }

  /** How much of it passed since the history began, whatever any clock says. */
  synchronized Duration passed() {
    return Duration.between(start, now);
  }

  synchronized Instant peek() {
    return now;
  }

  private synchronized Late due(Instant end) {
    return late.isEmpty() || late.peek().due().isAfter(end) ? null : late.poll();
  }

  private synchronized void moveTo(Instant then) {
    now = then.isAfter(now) ? then : now;
  }

  /** No two readings of a real clock are the same. */
  @Override
  public synchronized Instant instant() {
    now = now.plusNanos(1_000);
    return now;
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    return this;
  }
}
