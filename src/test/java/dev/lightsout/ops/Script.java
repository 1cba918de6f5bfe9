package dev.lightsout.ops;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/** Runs a command of picocli as the scripts do: 0 is fine, 1 is a finding, 2 is bad usage. */
public final class Script {
  /** Held, since java.util.logging forgets the level of a logger that nobody holds. */
  private static final Logger SDK = Logger.getLogger("com.tencentcloudapi");

  private Script() {}

  /** Runs a command in the shell of this process, and ends the process. */
  public static void main(Function<Shell, Callable<Integer>> command, String[] words) {
    SDK.setLevel(Level.OFF);
    Shell shell = Shell.ofThisProcess();
    System.exit(run(command.apply(shell), shell, words));
  }

  /** Runs it, and returns its exit code; what goes wrong is said in a line or two on stderr. */
  public static int run(Callable<Integer> command, Shell shell, String... words) {
    CommandLine line = new CommandLine(command);
    String name = line.getCommandName();
    line.setCommandName("scripts/" + name);
    line.getCommandSpec().usageMessage().sortOptions(false);
    line.getCommandSpec()
        .addOption(
            OptionSpec.builder("-h", "--help").usageHelp(true).description("show this").build());
    line.setOut(new PrintWriter(shell.out(), true));
    line.setErr(new PrintWriter(shell.err(), true));
    line.setUsageHelpWidth(100);
    line.setParameterExceptionHandler(
        (wrong, arguments) -> {
          complain(shell, name, wrong.getMessage() + "; see --help");
          return 2;
        });
    line.setExecutionExceptionHandler(
        (wrong, ran, parsed) -> {
          if (wrong instanceof BadUsage) {
            complain(shell, name, wrong.getMessage());
            return 2;
          }
          if (wrong instanceof ApiError) {
            complain(shell, name, wrong.getMessage());
            return 1;
          }
          if (wrong instanceof IOException || wrong instanceof UncheckedIOException) {
            complain(shell, name, "a file cannot be read or written: " + wrong.getMessage());
            return 1;
          }
          throw wrong;
        });
    return line.execute(words);
  }

  private static void complain(Shell shell, String name, String message) {
    message.lines().forEach(line -> shell.err().println(name + ": " + line));
  }
}
