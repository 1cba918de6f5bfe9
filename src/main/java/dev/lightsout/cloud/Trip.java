package dev.lightsout.cloud;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import okhttp3.Call;
import okhttp3.Response;

/**
 * One request's way to the cloud and back, on a thread of its own, so that whoever waits for the
 * answer can stop waiting whatever the thread is in: a name lookup cannot be interrupted, nor can
 * some other things before the wire. A request that was given up before it was sent never is sent,
 * however late its thread gets to it.
 */
final class Trip {
  private enum Place {
    AT_HOME,
    SENT,
    GIVEN_UP
  }

  private final AtomicReference<Place> place = new AtomicReference<>(Place.AT_HOME);

  /**
   * The last step before the wire.
   *
   * @throws IOException if the request was sent before, or nobody waits for it any more
   */
  void send() throws IOException {
    if (!place.compareAndSet(Place.AT_HOME, Place.SENT)) {
      throw new IOException("a request is sent once, and never after it was given up");
    }
  }

  /** Makes a call, which comes by {@link #send()}. */
  @FunctionalInterface
  interface Journey {
    /** Sends the request and reads the whole answer. */
    Response make(Call call) throws IOException;
  }

  /**
   * Makes the call, and waits for its answer.
   *
   * @param most how long to wait
   * @throws NeverSent if the cloud cannot have seen the request
   * @throws IOException if it can
   */
  Response of(Call call, Journey journey, Executor threads, Stopwatch time, Duration most)
      throws IOException {
    FutureTask<Response> answer = new FutureTask<>(() -> journey.make(call));
    start(answer, threads);
    if (!isDone(answer, time, most)) {
      boolean isNeverSent = place.compareAndSet(Place.AT_HOME, Place.GIVEN_UP);
      call.cancel();
      IOException late =
          new InterruptedIOException("timeout: no answer within " + most.toMillis() + " ms");
      throw isNeverSent ? new NeverSent(late) : late;
    }
    return outcome(answer);
  }

  /** On a thread of its own, or on this one where no more can be had. */
  private static void start(Runnable answer, Executor threads) {
    try {
      threads.execute(answer);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      answer.run();
    }
  }

  private static boolean isDone(Future<?> answer, Stopwatch time, Duration most) {
    try {
      return time.await(answer, most);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private Response outcome(Future<Response> answer) throws IOException {
    try {
      return answer.get();
    } catch (InterruptedException e) {
      throw new IllegalStateException("it is done", e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof IOException failure) {
        throw place.get() == Place.SENT ? failure : new NeverSent(failure);
      }
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause();
    }
  }
}
