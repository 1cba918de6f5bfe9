package dev.lightsout;

import dev.lightsout.cloud.Sleeper;
import dev.lightsout.cloud.Timeouts;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
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
 * @param stdout takes one line
 */
public record Platform(
    Map<String, String> environment,
    UnaryOperator<String> properties,
    Clock clock,
    Sleeper sleeper,
    Timeouts timeouts,
    Consumer<String> stdout) {

  /** This process. */
  public static Platform ofThisProcess() {
    return new Platform(
        System.getenv(),
        System::getProperty,
        Clock.systemUTC(),
        Sleeper.REAL,
        Timeouts.DEFAULT,
        Platform::print);
  }

  /** In one write, so that lines do not mix; in UTF-8, whatever the process thinks it speaks. */
  private static void print(String line) {
    byte[] bytes = (line + "\n").getBytes(StandardCharsets.UTF_8);
    System.out.write(bytes, 0, bytes.length);
    System.out.flush();
  }
}
