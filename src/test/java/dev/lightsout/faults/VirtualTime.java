package dev.lightsout.faults;

import dev.lightsout.cloud.Sleeper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** A clock that whoever sleeps moves on. Thread-safe. */
final class VirtualTime extends Clock implements Sleeper {
  private Instant now = Instant.now();

  synchronized void pass(Duration duration) {
    now = now.plus(duration);
  }

  @Override
  public void sleep(Duration duration) {
    pass(duration);
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
