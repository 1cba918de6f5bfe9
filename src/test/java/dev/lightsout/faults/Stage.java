package dev.lightsout.faults;

import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.StandIn;
import java.time.Duration;

/**
 * A stand-in with a time of its own, on which one scene after another is played. They share nothing
 * but the server, the clock and the process: each has its own instances.
 */
final class Stage implements AutoCloseable {

  /** For a scene in which the function waits in vain: what it waits for is {@link Mishap}'s. */
  static final Timeouts IMPATIENT =
      new Timeouts(
          Timeouts.DEFAULT.connect(),
          Duration.ofMillis(150),
          Duration.ofMillis(200),
          Timeouts.DEFAULT.least());

  private static final Duration A_STOP = Duration.ofSeconds(30);

  private final VirtualTime time = new VirtualTime();
  private final StandIn cloud = StandIn.builder().clock(time).stopping(A_STOP).start();
  private final Process process = new Process(time);
  private int scenes;

  VirtualTime time() {
    return time;
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
