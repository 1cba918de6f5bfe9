package dev.lightsout.endurance;

import dev.lightsout.cloud.Stopwatch;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A time that passes faster than the real one, the same in every process of this machine that knows
 * when it began. Time-outs of sockets pass in real time all the same.
 */
final class FastTime extends Clock implements Stopwatch {

  /** A round trip on this machine, of a few milliseconds, then lasts as long as one to a cloud. */
  static final int TIMES_AS_FAST = 50;

  private final Instant began;

  FastTime(Instant began) {
    this.began = began;
  }

  @Override
  public Instant instant() {
    return began.plus(Duration.between(began, Instant.now()).multipliedBy(TIMES_AS_FAST));
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Duration real = duration.dividedBy(TIMES_AS_FAST);
    Thread.sleep(real.toMillis(), real.toNanosPart() % 1_000_000);
  }

  @Override
  public ZoneId getZone() {
    return ZoneOffset.UTC;
  }

  @Override
  public Clock withZone(ZoneId zone) {
    throw new UnsupportedOperationException("its time is asked for, never its zone");
  }
}
