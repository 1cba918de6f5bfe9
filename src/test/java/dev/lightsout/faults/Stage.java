package dev.lightsout.faults;

import dev.lightsout.cloud.VirtualTime;
import dev.lightsout.standin.StandIn;
import java.time.Duration;

/**
 * A stand-in with a time of its own, on which one scene after another is played. They share nothing
 * but the server, the clock and the process: each has its own instances.
 */
final class Stage implements AutoCloseable {

  private static final Duration A_STOP = Duration.ofSeconds(30);

  private final VirtualTime time = new VirtualTime();
  private final StandIn cloud = StandIn.builder().clock(time.clock()).stopping(A_STOP).start();
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
