package dev.lightsout.ops;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A script that was run in a test: in a home of its own, in no time.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained about
 * @param slept how long it waited, each time
 */
public record Ran(int exit, String out, String err, List<Duration> slept) {

  /** Runs it. */
  public static Ran of(
      Function<Shell, Callable<Integer>> script,
      Path home,
      Map<String, String> variables,
      String... words) {
    return of(script, home, variables, Clock.systemUTC(), "", words);
  }

  /** Runs it at a time, and with something to read. */
  public static Ran of(
      Function<Shell, Callable<Integer>> script,
      Path home,
      Map<String, String> variables,
      Clock clock,
      String stdin,
      String... words) {
    return of(script, home, variables, clock, duration -> {}, stdin, words);
  }

  /** Runs it in a time that somebody moves on when it waits. */
  public static Ran of(
      Function<Shell, Callable<Integer>> script,
      Path home,
      Map<String, String> variables,
      Clock clock,
      Consumer<Duration> sleeper,
      String stdin,
      String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    List<Duration> slept = new ArrayList<>();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            variables,
            home,
            home,
            clock,
            sleeper.andThen(slept::add));
    int exit = Script.run(script.apply(shell), shell, words);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), slept);
  }
}
