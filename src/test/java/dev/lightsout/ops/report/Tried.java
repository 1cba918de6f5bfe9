package dev.lightsout.ops.report;

import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import dev.lightsout.screen.Screen;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of the tool in a test: what it said, and how it ended.
 *
 * @param slept how long it waited, each time
 */
record Tried(int code, String out, String err, List<Duration> slept) {
  static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");

  /** The circumstances of a run: directories, stdin and variables. */
  record Use(Path home, String stdin, Map<String, String> variables, Instant now) {
    /** In a pipe. */
    Tried of(String... words) {
      return on(0, words);
    }

    /** On a terminal of so many columns, which is told no colours. */
    Tried on(int columns, String... words) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      List<Duration> slept = new ArrayList<>();
      PrintStream printed = new PrintStream(out, true, StandardCharsets.UTF_8);
      Shell shell =
          new Shell(
              new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
              printed,
              new PrintStream(err, true, StandardCharsets.UTF_8),
              variables,
              home,
              home,
              Clock.fixed(now, ZoneOffset.UTC),
              slept::add);
      ReportCommand command =
          new ReportCommand(shell, new Screen(printed, false, columns), ZoneId.of("Asia/Shanghai"));
      int code = Script.run(command, shell, words);
      return new Tried(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), slept);
    }
  }

  /** With these rows on stdin, one a line, and without a page. */
  static Tried withRows(String rows, String... words) {
    List<String> all = new ArrayList<>(List.of("--rows", "-", "--no-html"));
    all.addAll(List.of(words));
    return new Use(Path.of(""), rows, Map.of(), NOW).of(all.toArray(String[]::new));
  }
}
