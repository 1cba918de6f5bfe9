package dev.lightsout.invoke;

import dev.lightsout.cloud.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * A time in which nobody waits: whoever sleeps moves it on. The function would wait up to a minute
 * for an instance in another operation, and the caller with it.
 */
final class HurriedTime extends Clock implements Stopwatch {
  private final Clock real;
  private Duration slept = Duration.ZERO;
  private Duration passed = Duration.ZERO;

  HurriedTime(Clock real) {
    this.real = real;
  }

  @Override
  public synchronized void sleep(Duration duration) {
    slept = slept.plus(duration);
  }

  /** Nobody waits, and it goes on. */
  synchronized void pass(Duration duration) {
    passed = passed.plus(duration);
  }

  /** How long would have been waited. */
  synchronized Duration slept() {
    return slept;
  }

  @Override
  public synchronized Instant instant() {
    return real.instant().plus(slept).plus(passed);
  }

  @Override
  public ZoneId getZone() {
    return real.getZone();
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("its time is asked for, never its zone");
  }
}
