package dev.lightsout.faults;

import dev.lightsout.cloud.VirtualTime;
import dev.lightsout.standin.StandIn;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A stand-in with a time of its own, on which one scene after another is played. They share nothing
 * but the server, the clock and the process: each has its own instances.
 */
final class Stage implements AutoCloseable {

  private static final Duration A_STOP = Duration.ofSeconds(30);

  private static final Runnable NOTHING = () -> {};

  private final VirtualTime time = new VirtualTime();
  private final AtomicReference<Runnable> onceAnswered = new AtomicReference<>(NOTHING);
  private final StandIn cloud =
      StandIn.builder()
          .clock(time.clock())
          .stopping(A_STOP)
          .onRequest(request -> onceAnswered.getAndSet(NOTHING).run())
          .start();
  private final Process process = new Process(time);
  private int scenes;

  VirtualTime time() {
    return time;
  }

  /** When the cloud has done what it does about the request that is being read. */
  void onceAnswered(Runnable then) {
    onceAnswered.set(then);
  }

  Process process() {
    return process;
  }

  StandIn cloud() {
    return cloud;
  }

  /** How many scenes there were before. */
  int next() {
    return scenes++;
  }

  @Override
  public void close() {
    cloud.close();
  }
}
