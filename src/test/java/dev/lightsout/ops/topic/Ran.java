package dev.lightsout.ops.topic;

import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;

/** What came of one run of a script. */
public record Ran(int code, String out, String err) {

  /**
   * Runs it.
   *
   * @param home where its files are
   */
  public static Ran of(
      Function<Shell, Callable<Integer>> script,
      Path home,
      Map<String, String> variables,
      Clock clock,
      String stdin,
      String... words) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Shell shell =
        new Shell(
            new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, true, StandardCharsets.UTF_8),
            new PrintStream(err, true, StandardCharsets.UTF_8),
            variables,
            home,
            home,
            clock,
            pause -> {});
    int code = Script.run(script.apply(shell), shell, words);
    return new Ran(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }
}
