package dev.lightsout;

import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Timeouts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A process of its own that handles one order at each endpoint it is given, one after another, with
 * the keys of its environment.
 */
final class OneEvent {
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"Region\":\"ap-guangzhou\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private static final Timeouts PATIENT =
      new Timeouts(
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(20),
          Duration.ofSeconds(1));

  private OneEvent() {}

  public static void main(String[] endpoints) {
    System.setProperty("TENCENTCLOUD_SECRETID", System.getenv("TENCENTCLOUD_SECRETID"));
    System.setProperty("TENCENTCLOUD_SECRETKEY", System.getenv("TENCENTCLOUD_SECRETKEY"));
    System.setProperty("TENCENTCLOUD_SESSIONTOKEN", System.getenv("TENCENTCLOUD_SESSIONTOKEN"));
    Platform process = Platform.ofThisProcess();
    // However slow the machine, no deadline comes in a time of its own.
    Stopwatch time = new Patient();
    for (String endpoint : endpoints) {
      Map<String, String> environment = new HashMap<>(process.environment());
      environment.put("LIGHTS_OUT_ENDPOINT", endpoint);
      Platform platform =
          new Platform(
              environment,
              process.properties(),
              process.clock(),
              time,
              PATIENT,
              process.calls(),
              process.stdout());
      System.out.println("--- " + endpoint);
      try {
        System.out.println(new ScfFunction(platform).mainHandler(ORDER, null));
      } catch (Redelivery thrown) {
        thrown.printStackTrace();
      }
    }
    // The platform prints what nobody catches.
    throw new IllegalStateException("the end");
  }

  /** Time passes only while somebody sleeps. */
  private static final class Patient implements Stopwatch {
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
