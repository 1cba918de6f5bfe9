package dev.lightsout.endurance;

import com.qcloud.scf.runtime.Context;
import dev.lightsout.Platform;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import dev.lightsout.cloud.Timeouts;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

/**
 * Does what SCF's runtime does for a process that is kept: hands it one event after another, with
 * the role's credentials in system properties. Everything is real but the time, which is fast.
 */
public final class EnduranceProgram {

  /** Begins the line after an event's rows; {@code true} follows where the handler threw. */
  static final String OVER = "over ";

  /** Begins the line that says what the process holds: bytes of live heap, threads. */
  static final String HOLDS = "holds ";

  /**
   * How long a call may take, in real time: a machine that does other work too is slow at times.
   */
  static final Duration CALL = Duration.ofSeconds(2);

  private static final Timeouts TIMEOUTS = new Timeouts(CALL, CALL, CALL, Duration.ofMillis(250));

  /** The serial collector leaves some dead objects where they are, but for every fourth time. */
  private static final int ALL_COMPACT = 4;

  private EnduranceProgram() {}

  /** Takes when the fast time began; then reads commands, one a line. */
  public static void main(String[] args) throws IOException {
    FastTime time = new FastTime(Instant.parse(args[0]));
    Platform real = Platform.ofThisProcess();
    ScfFunction function =
        new ScfFunction(
            new Platform(
                real.environment(),
                real.properties(),
                time,
                time,
                TIMEOUTS,
                real.calls(),
                real.stdout()));
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      String[] words = line.split(" ");
      switch (words[0]) {
        case "credentials" -> {
          System.setProperty("TENCENTCLOUD_SECRETID", words[1]);
          System.setProperty("TENCENTCLOUD_SECRETKEY", words[2]);
          System.setProperty("TENCENTCLOUD_SESSIONTOKEN", words[3]);
        }
        case "event" -> System.out.println(OVER + threw(function, in.readLine(), words));
        case "hold" -> System.out.println(HOLDS + holds());
        default -> throw new IOException("unknown command: " + line);
      }
    }
  }

  private static boolean threw(ScfFunction function, String event, String[] words) {
    try {
      function.mainHandler(event, new KnownContext(words[1], Integer.parseInt(words[2])));
      return false;
    } catch (Redelivery redelivery) {
      return true;
    }
  }

  private static String holds() {
    for (int i = 0; i < ALL_COMPACT; i++) {
      System.gc();
    }
    Runtime runtime = Runtime.getRuntime();
    return runtime.totalMemory()
        - runtime.freeMemory()
        + " "
        + Thread.getAllStackTraces().keySet().size();
  }

  private record KnownContext(String id, int limitMs) implements Context {
    @Override
    public String getRequestId() {
      return id;
    }

    @Override
    public int getTimeLimitInMs() {
      return limitMs;
    }

    @Override
    public int getMemoryLimitInMb() {
      return 128;
    }
  }
}
