package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.BadServer;
import dev.lightsout.BadServer.Way;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import okhttp3.Request;
import org.junit.jupiter.api.Test;

class OneShotTest {

  /** Whoever waits for a turn before the wire waits until the end; who hangs is given up. */
  private static final class HeldAtTheGate implements Stopwatch {
    private final CountDownLatch open = new CountDownLatch(1);
    private final Semaphore hanging = new Semaphore(0);

    @Override
    public Instant instant() {
      return Instant.EPOCH;
    }

    @Override
    public void sleep(Duration duration) {
      hanging.release();
      for (boolean isOpen = false; !isOpen; ) {
        try {
          open.await();
          isOpen = true;
        } catch (InterruptedException e) {
          // As a name lookup: it takes no notice.
        }
      }
    }

    @Override
    public boolean await(Future<?> work, Duration most) throws InterruptedException {
      hanging.acquire();
      return false;
    }
  }

  @Test
  void aRequestThatWasGivenUpBeforeTheWireNeverReachesTheServer() throws Exception {
    HeldAtTheGate time = new HeldAtTheGate();
    try (BadServer server = new BadServer(Way.IS_SILENT, time.hanging::release)) {
      // given: a rate of one, which the first takes
      OneShot transport = new OneShot(network("http://" + server.authority()), time);
      Request stop =
          new Request.Builder()
              .url("http://" + server.authority() + "/")
              .header(OneShot.RATE, "1")
              .build();
      assertThatThrownBy(() -> transport.client().newCall(stop).execute())
          .isInstanceOf(IOException.class)
          .isNotInstanceOf(NeverSent.class);
      assertThat(server.bytesOfOneWhoLeft()).isPositive();

      // when
      assertThatThrownBy(() -> transport.client().newCall(stop).execute())
          .isInstanceOf(NeverSent.class);
      time.open.countDown();

      // then
      assertThat(server.bytesOfOneWhoLeft()).isZero();
    }
  }

  private static Network network(String base) {
    return new Network(
        new Endpoint(URI.create(base), null), Timeouts.DEFAULT, Clock.systemUTC(), Sockets.real());
  }
}
