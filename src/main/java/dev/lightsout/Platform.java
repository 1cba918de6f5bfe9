package dev.lightsout;

import dev.lightsout.cloud.Sleeper;
import dev.lightsout.cloud.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * What the function is given by whatever runs it. Nothing else in it reads the environment, the
 * time or a stream.
 *
 * @param environment the environment variables
 * @param properties the system properties, which SCF sets anew for each invocation
 * @param clock tells the time
 * @param sleeper waits
 * @param timeouts how long to wait for the cloud
 * @param calls runs the calls to the cloud that are made side by side
 * @param stdout takes one line
 */
public record Platform(
    Map<String, String> environment,
    UnaryOperator<String> properties,
    Clock clock,
    Sleeper sleeper,
    Timeouts timeouts,
    Executor calls,
    Consumer<String> stdout) {

  /** This process. */
  public static Platform ofThisProcess() {
    return new Platform(
        System.getenv(),
        System::getProperty,
        Clock.systemUTC(),
        Sleeper.REAL,
        Timeouts.DEFAULT,
        threads(),
        Platform::print);
  }

  /** As many as are needed, and none until one is: an event with one call has no use for them. */
  private static Executor threads() {
    return new ThreadPoolExecutor(
        0, Integer.MAX_VALUE, 5, TimeUnit.SECONDS, new SynchronousQueue<>(), Platform::daemon);
  }

  private static Thread daemon(Runnable task) {
    Thread thread = new Thread(task, "lights-out-call");
    thread.setDaemon(true);
    return thread;
  }

  /** In one write, so that lines do not mix; in UTF-8, whatever the process thinks it speaks. */
  private static void print(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
