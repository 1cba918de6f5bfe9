package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import okhttp3.Call;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.junit.jupiter.api.Test;

class TripTest {
  private static final Executor THREADS = Threads.asNeeded("trip-test");

  private final Call call =
      new OkHttpClient().newCall(new Request.Builder().url("http://127.0.0.1:1/").build());
  private final Trip trip = new Trip();
  private final VirtualTime time = new VirtualTime();

  @Test
  void whatIsGivenUpBeforeItIsSentIsNeverSent() {
    // given: a name lookup, say, which nothing can interrupt
    CountDownLatch lookup = new CountDownLatch(1);
    CompletableFuture<Throwable> end = new CompletableFuture<>();
    time.patience(Duration.ofMillis(20));

    // when
    assertThatThrownBy(
            () ->
                travel(
                    it -> {
                      waitUninterrupted(lookup);
                      return sent(end);
                    }))
        .isInstanceOf(NeverSent.class);
    lookup.countDown();

    // then
    assertThat(end.join()).hasMessageContaining("never after it was given up");
  }

  @Test
  void whatIsGivenUpAfterItWasSentMayHaveArrived() {
    // given
    CountDownLatch answer = new CountDownLatch(1);

    // when, then
    assertThatThrownBy(
            () ->
                travel(
                    it -> {
                      trip.send();
                      time.answerTakes(Duration.ofHours(1));
                      waitUninterrupted(answer);
                      return null;
                    }))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NeverSent.class);
    assertThat(call.isCanceled()).isTrue();
    answer.countDown();
  }

  @Test
  void aRequestIsSentOnce() throws IOException {
    // given
    trip.send();

    // when, then
    assertThatThrownBy(trip::send).isInstanceOf(IOException.class).hasMessageContaining("once");
  }

  @Test
  void whatFailsBeforeItIsSentWasNeverSent() {
    // when, then
    assertThatThrownBy(
            () ->
                travel(
                    it -> {
                      throw new IOException("no connection");
                    }))
        .isInstanceOf(NeverSent.class);
  }

  @Test
  void whereThereAreNoMoreThreadsItTravelsOnTheCallers() {
    // given
    Executor none =
        task -> {
          throw new OutOfMemoryError("unable to create native thread");
        };
    Thread caller = Thread.currentThread();

    // when, then
    assertThatThrownBy(
            () ->
                trip.of(
                    call,
                    it -> {
                      throw new IOException(
                          "on the caller's: " + (Thread.currentThread() == caller));
                    },
                    none,
                    time,
                    Duration.ofSeconds(10)))
        .hasMessageContaining("true");
  }

  private Response travel(Trip.Journey journey) throws IOException {
    return trip.of(call, journey, THREADS, time, Duration.ofSeconds(10));
  }

  private Response sent(CompletableFuture<Throwable> end) throws IOException {
    try {
      trip.send();
      end.complete(null);
      return null;
    } catch (IOException e) {
      end.complete(e);
      throw e;
    }
  }

  private static void waitUninterrupted(CountDownLatch latch) {
    while (true) {
      try {
        latch.await();
        return;
      } catch (InterruptedException e) {
        // A name lookup takes no notice either.
      }
    }
  }
}
