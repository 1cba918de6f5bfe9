package dev.lightsout.ops.smoke;

import dev.lightsout.cloud.Stopwatch;
import java.time.Duration;
import java.time.Instant;

/** Time whose waits are used: every other second of one, somebody looks on. */
record Watched(Stopwatch time, Runnable onlooker) implements Stopwatch {
  static final Duration EVERY = Duration.ofSeconds(2);

  @Override
  public Instant instant() {
    return time.instant();
  }

  @Override
  public void sleep(Duration duration) throws InterruptedException {
    Instant end = time.instant().plus(duration);
    for (Duration rest = duration;
        rest.compareTo(Duration.ZERO) > 0;
        rest = Duration.between(time.instant(), end)) {
      time.sleep(rest.compareTo(EVERY) < 0 ? rest : EVERY);
      onlooker.run();
    }
  }
}
