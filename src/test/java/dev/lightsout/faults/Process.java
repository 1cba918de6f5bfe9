package dev.lightsout.faults;

import dev.lightsout.Platform;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.cloud.VirtualTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;

/**
 * A process that can be killed: from then on it reads no clock, sleeps no more and prints nothing.
 * One that lives on takes one event after another.
 */
final class Process {
  private final VirtualTime time;
  private final Map<String, String> role = new HashMap<>();
  private final List<String> stdout = new ArrayList<>();
  private final Map<Setting, Door.Handler> handlers = new HashMap<>();
  private volatile boolean dead;

  /** What a function is started with. */
  private record Setting(Door door, Map<String, String> environment) {}

  Process(VirtualTime time) {
    this.time = time;
  }

  /** No code of the function catches it, as none outlives its process. */
  static final class Killed extends Error {
    private static final long serialVersionUID = 1L;

    Killed() {
      super("killed", null, false, false);
    }
  }

  /** The function that was started so, or is now. */
  Door.Handler handler(Door door, Map<String, String> environment) {
    return handlers.computeIfAbsent(new Setting(door, Map.copyOf(environment)), this::start);
  }

  private Door.Handler start(Setting setting) {
    return setting
        .door()
        .open(
            new Platform(
                setting.environment(),
                role::get,
                new MortalClock(),
                new MortalStopwatch(),
                Timeouts.DEFAULT,
                Runnable::run,
                this::print));
  }

  /** The platform hands over a role. */
  void role(String secretId, String key, String token) {
    role.put("TENCENTCLOUD_SECRETID", secretId);
    role.put("TENCENTCLOUD_SECRETKEY", key);
    role.put("TENCENTCLOUD_SESSIONTOKEN", token);
  }

  /** What it printed since this was last asked. */
  List<String> printed() {
    List<String> printed = List.copyOf(stdout);
    stdout.clear();
    return printed;
  }

  void kill() {
    dead = true;
  }

  /** Nothing is left of one that was killed. */
  void restart() {
    if (dead) {
      handlers.clear();
      dead = false;
    }
  }

  private void live() {
    if (dead) {
      throw new Killed();
    }
  }

  private void print(String line) {
    live();
    stdout.add(line);
  }

  private final class MortalStopwatch implements Stopwatch {
    @Override
    public Instant instant() {
      live();
      return time.instant();
    }

    @Override
    public void sleep(Duration duration) {
      live();
      time.sleep(duration);
    }

    @Override
    public boolean await(Future<?> work, Duration most) throws InterruptedException {
      boolean isDone = time.await(work, most);
      live();
      return isDone;
    }
  }

  private final class MortalClock extends Clock {
    @Override
    public Instant instant() {
      live();
      return time.functionsClock().instant();
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
