package dev.lightsout.invoke;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The process that {@code scripts/invoke} starts. */
public final class Main {
  private Main() {}

  /** Runs the tool and ends the process with its exit code. */
  public static void main(String[] arguments) {
    String columns = System.getProperty("lights-out.terminal");
    Console console =
        new Console(
            System.in,
            utf8(FileDescriptor.out),
            utf8(FileDescriptor.err),
            System.getenv(),
            columns == null ? 0 : columns(columns),
            Path.of(System.getProperty("lights-out.home", "")));
    int code = new Invoke(console).run(List.of(arguments));
    if (console.out().checkError()) {
      console.err().println("invoke: the result could not be written");
      code = Math.max(code, 1);
    }
    // Threads of the HTTP client would keep the process for a minute.
    System.exit(code);
  }

  /** A terminal that does not tell its width, or tells nonsense, is taken for an ordinary one. */
  private static int columns(String text) {
    return text.matches("[1-9]\\d{1,3}") ? Integer.parseInt(text) : 80;
  }

  /** Whatever the locale says: the output has arrows, and events have names in Chinese. */
  private static PrintStream utf8(FileDescriptor stream) {
    return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
  }
}
