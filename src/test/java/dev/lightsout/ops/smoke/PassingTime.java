package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A time of its own, in which nobody waits: whoever sleeps moves it on. Thread-safe. */
final class PassingTime extends Clock implements Stopwatch {
  private Instant now;

  PassingTime(Instant begin) {
    now = begin;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    now = now.plus(duration);
  }

  /** No two readings of a real clock are the same. */
  @Override
  public synchronized Instant instant() {
    now = now.plusNanos(1_000);
    return now;
  }

  @Override
  public long millis() {
    return instant().toEpochMilli();
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
