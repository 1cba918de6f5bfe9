package dev.lightsout.ops;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a script is run in, handed to it so that a test can be one too.
 *
 * @param in standard input
 * @param out where results go
 * @param err where complaints go
 * @param variables the environment
 * @param home the root of the repository
 * @param directory where paths that the caller gives begin
 * @param clock the time
 * @param sleeper waits as long as it is told
 */
public record Shell(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> variables,
    Path home,
    Path directory,
    Clock clock,
    Consumer<Duration> sleeper) {

  /** That of this process; the scripts hand over {@code lights-out.home}. */
  public static Shell ofThisProcess() {
    return new Shell(
        System.in,
        new PrintStream(System.out, true, StandardCharsets.UTF_8),
        new PrintStream(System.err, true, StandardCharsets.UTF_8),
        System.getenv(),
        Path.of(System.getProperty("lights-out.home", "")).toAbsolutePath(),
        Path.of("").toAbsolutePath(),
        Clock.systemUTC(),
        Shell::sleep);
  }

  /** The next line that somebody types, blanks at its ends aside; empty if nobody is there. */
  public Optional<String> typed() {
    try {
      return Optional.ofNullable(
              new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine())
          .map(String::strip);
    } catch (IOException unreadable) {
      throw new BadUsage("the answer cannot be read: " + unreadable.getMessage());
    }
  }

  private static void sleep(Duration duration) {
    try {
      Thread.sleep(duration.toMillis());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
