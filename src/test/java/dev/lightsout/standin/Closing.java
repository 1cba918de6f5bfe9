package dev.lightsout.standin;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Lets a slow answer wait, and gives up the wait when the stand-in closes. */
final class Closing {
  private final CountDownLatch closed = new CountDownLatch(1);

  void now() {
    closed.countDown();
  }

  void pause(Duration delay) {
    try {
      if (closed.await(delay.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IllegalStateException("the stand-in is closed");
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("the stand-in is stopped", stopped);
    }
  }
}
