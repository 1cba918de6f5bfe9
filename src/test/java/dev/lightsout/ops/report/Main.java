package dev.lightsout.ops.report;

import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import dev.lightsout.screen.Screen;
import java.time.ZoneId;

/** The process that {@code scripts/report} starts. */
public final class Main {
  private Main() {}

  /** Runs the tool and ends the process with its exit code. */
  public static void main(String[] words) {
    Script.main(shell -> new ReportCommand(shell, screen(shell), ZoneId.systemDefault()), words);
  }

  private static Screen screen(Shell shell) {
    String columns = System.getProperty("lights-out.terminal");
    boolean isTerminal = columns != null;
    boolean colour =
        isTerminal
            && shell.variables().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(shell.variables().get("TERM"));
    return new Screen(shell.out(), colour, isTerminal ? width(columns) : 0);
  }

  /** A terminal that does not tell its width, or tells nonsense, is taken for an ordinary one. */
  private static int width(String text) {
    return text.matches("[1-9]\\d{1,3}") ? Integer.parseInt(text) : 80;
  }
}
