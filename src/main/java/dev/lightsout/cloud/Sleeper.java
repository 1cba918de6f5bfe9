package dev.lightsout.cloud;

import java.time.Duration;

/** How the function waits; tests move a clock on instead. */
@FunctionalInterface
public interface Sleeper {

  /** Waits in real time. */
  Sleeper REAL = duration -> Thread.sleep(duration.toMillis());

  /**
   * Waits this long.
   *
   * @throws InterruptedException if something wants the thread to end
   */
  void sleep(Duration duration) throws InterruptedException;
}
