package dev.lightsout.cloud;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/** Exponential back-off with jitter: 0.1 to 0.2 s at first, doubling to 2.5 to 5 s. */
final class Backoff {
  private static final long LONGEST_MS = 5_000;

  private long nextMs = 200;

  Duration next() {
    long half = nextMs / 2;
    nextMs = Math.min(2 * nextMs, LONGEST_MS);
    return Duration.ofMillis(half + ThreadLocalRandom.current().nextLong(half + 1));
  }
}
