package dev.lightsout;

import dev.lightsout.cloud.Sockets;
import dev.lightsout.cloud.Stopwatch;
import dev.lightsout.cloud.Threads;
import dev.lightsout.cloud.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the function is given by whatever runs it. Nothing else in it reads the environment, the
 * time or a stream.
 *
 * @param environment the environment variables
 * @param properties the system properties, which SCF sets anew for each invocation
 * @param clock tells the time of day; somebody may set it at any moment
 * @param stopwatch tells how time passes, and waits
 * @param timeouts how long to wait for the cloud
 * @param calls runs the calls to the cloud that are made side by side
 * @param sockets makes the sockets to the cloud
 * @param stdout takes one line
 */
public record Platform(
    Map<String, String> environment,
    UnaryOperator<String> properties,
    Clock clock,
    Stopwatch stopwatch,
    Timeouts timeouts,
    Executor calls,
    Sockets sockets,
    Consumer<String> stdout) {

  /** The same, with the JVM's own sockets. */
  public Platform(
      Map<String, String> environment,
      UnaryOperator<String> properties,
      Clock clock,
      Stopwatch stopwatch,
      Timeouts timeouts,
      Executor calls,
      Consumer<String> stdout) {
    this(environment, properties, clock, stopwatch, timeouts, calls, Sockets.real(), stdout);
  }

  /** Never the environment, which holds secrets. */
  @Override
  public String toString() {
    return "Platform[…]";
  }

  /** This process. */
  public static Platform ofThisProcess() {
    return new Platform(
        System.getenv(),
        System::getProperty,
        Clock.systemUTC(),
        Stopwatch.REAL,
        Timeouts.DEFAULT,
        Threads.asNeeded("lights-out-call"),
        Platform::print);
  }

  /** In one write, so that lines do not mix; in UTF-8, whatever the process thinks it speaks. */
  private static void print(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
