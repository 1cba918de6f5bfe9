package dev.lightsout;

import dev.lightsout.cloud.Sockets;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.report.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * The whole way of an event, played once on a stage while the process starts: what is loaded,
 * linked and set up on the way need not be when the first event comes. It can stop nothing: its
 * keys are no keys, its sockets are a {@link Backdrop}, and its rows go nowhere.
 */
final class Rehearsal {
  private static final Map<String, String> ENVIRONMENT =
      Map.of(
          "LIGHTS_OUT_ENDPOINT", "http://127.0.0.1:9",
          "LIGHTS_OUT_LOG_TOPIC", "rehearsal",
          "TENCENTCLOUD_REGION", "ap-guangzhou",
          "TENCENTCLOUD_SECRETID", "rehearsal",
          "TENCENTCLOUD_SECRETKEY", "rehearsal");

  private static final String TIMER =
      """
      {"Type":"Timer","TriggerName":"rehearsal","Time":"TIME",\
      "Message":"{\\"Action\\":\\"StopInstances\\",\\"InstanceIds\\":[\\"INSTANCE\\"]}"}""";

  private static final Duration AMPLE = Duration.ofSeconds(30);

  private Rehearsal() {}

  /** Plays it. */
  static Answer play(Clock clock) {
    Platform stage =
        new Platform(
            ENVIRONMENT,
            property -> null,
            clock,
            new StageTime(),
            new Timeouts(AMPLE, AMPLE, AMPLE, Duration.ZERO),
            Runnable::run,
            new Sockets(Backdrop::new),
            row -> {});
    String timer =
        TIMER.replace("TIME", clock.instant().toString()).replace("INSTANCE", Backdrop.INSTANCE);
    return new LightsOut(stage).handle(timer, Invocation.of(null, 0));
  }

  /** Passes only for who waits, and then at once: a process that starts slowly plays it all. */
  private static final class StageTime implements Stopwatch {
    private Instant now = Instant.EPOCH;

    @Override
    public synchronized Instant instant() {
      return now;
    }

    @Override
    public synchronized void sleep(Duration duration) {
      now = now.plus(duration);
    }
  }
}
