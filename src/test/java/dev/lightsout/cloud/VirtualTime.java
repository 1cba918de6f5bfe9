package dev.lightsout.cloud;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Time that passes where somebody waits, and at once. One time, seen in three ways: how it passes
 * (this), the cloud's time of day, which is right, and the function's, which somebody may set.
 */
public final class VirtualTime implements Stopwatch {
  private static final Duration A_LOOK_AT_IT = Duration.ofMillis(2);

  private final Instant start = Instant.now();
  private final Clock right = new TimeOfDay(false);
  private final Clock functions = new TimeOfDay(true);
  private Duration passed = Duration.ZERO;
  private Duration jumped = Duration.ZERO;
  private Duration answerTakes = Duration.ZERO;
  private volatile Duration patience = Duration.ofSeconds(20);

  /** It goes on by so much. */
  public synchronized void advance(Duration duration) {
    passed = passed.plus(duration);
  }

  /** Somebody sets the clock of the function's machine forward by so much, or back. */
  public synchronized void jump(Duration duration) {
    jumped = jumped.plus(duration);
  }

  /** The answer to the call under way takes so long; one at a time. */
  public synchronized void answerTakes(Duration duration) {
    answerTakes = duration;
  }

  /** How long, in real time, to wait for an answer that nothing was said of. */
  public void patience(Duration real) {
    patience = real;
  }

  /** The cloud's time of day, which nobody sets. */
  public Clock clock() {
    return right;
  }

  /** The function's, which {@link #jump} sets. */
  public Clock functionsClock() {
    return functions;
  }

  @Override
  public synchronized Instant instant() {
    return Instant.EPOCH.plus(passed);
  }

  @Override
  public void sleep(Duration duration) {
    advance(duration);
  }

  @Override
  public boolean await(Future<?> work, Duration most) throws InterruptedException {
    Duration began = passed();
    boolean isDone = isAnsweredWithin(work, most);
    synchronized (this) {
      Duration until = began.plus(isDone ? answerTakes : most);
      passed = passed.compareTo(until) < 0 ? until : passed;
      answerTakes = Duration.ZERO;
    }
    return isDone;
  }

  private boolean isAnsweredWithin(Future<?> work, Duration most) throws InterruptedException {
    for (long end = System.nanoTime() + patience.toNanos(); System.nanoTime() < end; ) {
      try {
        work.get(A_LOOK_AT_IT.toMillis(), TimeUnit.MILLISECONDS);
        return answerTakes().compareTo(most) < 0;
      } catch (ExecutionException e) {
        return answerTakes().compareTo(most) < 0;
      } catch (TimeoutException e) {
        if (answerTakes().compareTo(most) >= 0) {
          return false;
        }
      }
    }
    return false;
  }

  private synchronized Duration passed() {
    return passed;
  }

  private synchronized Duration answerTakes() {
    return answerTakes;
  }

  private final class TimeOfDay extends Clock {
    private final boolean jumps;

    TimeOfDay(boolean jumps) {
      this.jumps = jumps;
    }

    /** No two readings of a real one are the same. */
    @Override
    public Instant instant() {
      synchronized (VirtualTime.this) {
        advance(Duration.ofNanos(1_000));
        return start.plus(passed).plus(jumps ? jumped : Duration.ZERO);
      }
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
}
