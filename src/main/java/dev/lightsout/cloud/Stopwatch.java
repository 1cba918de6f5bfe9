package dev.lightsout.cloud;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How time passes for the function, and how it waits; tests let time pass instead. It tells how
 * long something lasts and never what time of day it is: nobody sets it, where a wall clock may be
 * set back or forward by hours in the middle of an invocation.
 *
 * <p>Its instants count from an arbitrary point, and mean something to each other only.
 */
public interface Stopwatch extends InstantSource {

  /** This process's: {@link System#nanoTime()}, from 1970 on, so that nobody takes it for today. */
  Stopwatch REAL =
      new Stopwatch() {
        private final long start = System.nanoTime();

        @Override
        public Instant instant() {
          return Instant.EPOCH.plusNanos(System.nanoTime() - start);
        }

        @Override
        public void sleep(Duration duration) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(duration.toNanos());
        }
      };

  /**
   * Waits this long.
   *
   * @throws InterruptedException if something wants the thread to end
   */
  void sleep(Duration duration) throws InterruptedException;

  /**
   * Waits until it is done, or so long.
   *
   * @return whether it is done
   * @throws InterruptedException if something wants the thread to end
   */
  default boolean await(Future<?> work, Duration most) throws InterruptedException {
    try {
      work.get(most.toNanos(), TimeUnit.NANOSECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    }
  }
}
