package dev.lightsout.bench;

import dev.lightsout.Platform;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import dev.lightsout.standin.MovableClock;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** The function as on SCF, but that its clock moves where it would wait for the API's rate. */
final class WarmFunction {
  static final String SECRET_ID = "AKIDexample";
  static final String SECRET_KEY = "example";

  private static final String NOW = "2026-01-01T20:00:00Z";

  private final ScfFunction function;

  WarmFunction(Map<String, String> settings) {
    Map<String, String> environment = new HashMap<>(settings);
    environment.put("TENCENTCLOUD_REGION", "ap-guangzhou");
    environment.put("TENCENTCLOUD_SECRETID", SECRET_ID);
    environment.put("TENCENTCLOUD_SECRETKEY", SECRET_KEY);
    environment.put("TENCENTCLOUD_SESSIONTOKEN", "a-session-token");
    environment.put("LIGHTS_OUT_MAX_EVENT_AGE", "P366D");
    environment.put("LIGHTS_OUT_MAX_INSTANCES", "10000");
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
    function =
        new ScfFunction(
            new Platform(
                environment,
                name -> null,
                MovableClock.at(NOW),
                new Hurried(),
                Timeouts.DEFAULT,
                Runnable::run,
                line -> nowhere.writeBytes((line + "\n").getBytes(StandardCharsets.UTF_8))));
  }

  /** One that stops what that cloud knows, and reports to a log topic there. */
  static WarmFunction at(String endpoint) {
    return new WarmFunction(
        Map.of("LIGHTS_OUT_ENDPOINT", endpoint, "LIGHTS_OUT_LOG_TOPIC", "topic-of-reports"));
  }

  /** Hands an event over, whose outcomes are to be these. */
  String handle(String event, String outcomes) {
    String answer = function.mainHandler(event, null);
    if (!answer.contains("\"outcomes\":{" + outcomes + "}")) {
      throw new IllegalStateException(
          "expected " + outcomes + ": " + answer.substring(0, Math.min(2_000, answer.length())));
    }
    return answer;
  }

  /** A timer's event with that message, escaped. */
  static String timer(String message) {
    return "{\"Type\":\"Timer\",\"TriggerName\":\"evening\",\"Time\":\""
        + NOW
        + "\",\"Message\":\""
        + message
        + "\"}";
  }

  /** Nobody waits for a turn. */
  private static final class Hurried implements Stopwatch {
    private final MovableClock time = MovableClock.at("1970-01-01T00:00:00Z");

    @Override
    public Instant instant() {
      return time.instant();
    }

    @Override
    public void sleep(Duration duration) {
      time.advance(duration);
    }
  }
}
