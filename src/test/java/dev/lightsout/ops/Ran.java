package dev.lightsout.ops;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/**
 * A script that was run in a test: in a home of its own, in no time.
 *
 * @param exit its exit code
 * @param out what it printed
 * @param err what it complained about
 */
public record Ran(int exit, String out, String err) {

  /** Runs it. */
  public static Ran of(
      Function<Shell, Callable<Integer>> script,
      Path home,
      Map<String, String> variables,
      String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            variables,
            home,
            home,
            Clock.systemUTC(),
            duration -> {});
    int exit = Script.run(script.apply(shell), shell, words);
    return new Ran(
        exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
