package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Account;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Shell;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command. */
@Command(
    name = "smoke",
    description = {
      "Asks the real cloud what the stand-in claims to know of it, and says where the two differ.",
      "Without --stop it only reads, and sends requests that must be refused."
    },
    footer = {
      "",
      "Keys: TENCENT_SECRET_ID and TENCENT_SECRET_KEY, in the shell or in .env.<stage>.",
      "It never starts an instance. Exit code: 0 all the same, 1 a difference, 2 bad usage or no consent.",
      "docs/smoke.md says what it sends, what it costs, and what the report hides."
    })
final class Smoke implements Callable<Integer> {
  private final Shell shell;
  private final boolean isTerminal;

  @Option(names = "--region", paramLabel = "REGION", description = "Region of the instance.")
  String region;

  @Option(names = "--instance", paramLabel = "ID", description = "The instance, ins-… or hai-….")
  String instance;

  @Option(
      names = "--stop",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "ID",
      description =
          "Stops the instance too. The id once more, letter by letter, is the consent; without it, on a"
              + " terminal, you are asked for it.")
  String stop;

  @Option(
      names = "--stopped-mode",
      paramLabel = "MODE",
      description =
          "KEEP_CHARGING, the default, or STOP_CHARGING, which releases an ordinary public address (CVM).")
  String stoppedMode;

  @Option(
      names = "--topic",
      paramLabel = "ID",
      description =
          "A log topic of the same region. Rows marked as a test's are written to it, and searched for.")
  String topic;

  @Option(
      names = "--report",
      paramLabel = "FILE",
      description = "Where the report goes; target/smoke-<instance>.md by default.")
  String report;

  @Option(
      names = "--stage",
      paramLabel = "STAGE",
      defaultValue = "dev",
      description = "Keys are read from .env.<stage>, else .env; the shell's win. Default: dev.")
  String stage;

  @Option(
      names = "--rehearse",
      description = "Plays all of it offline: a second stand-in is the cloud. Takes no keys.")
  boolean rehearse;

  @Option(
      names = "--deviate",
      split = ",",
      paramLabel = "HOW",
      description =
          "With --rehearse: what that cloud does otherwise, any of ${COMPLETION-CANDIDATES}.")
  List<Deviation> deviations = new ArrayList<>();

  @Option(names = "--list", description = "Lists the cases, each with its claim and its source.")
  boolean list;

  Smoke(Shell shell, boolean isTerminal) {
    this.shell = shell;
    this.isTerminal = isTerminal;
  }

  @Override
  public Integer call() {
    if (list) {
      CaseList.show(shell.out());
      return 0;
    }
    if (rehearse) {
      return rehearse();
    }
    if (!deviations.isEmpty()) {
      throw new BadUsage("--deviate goes with --rehearse");
    }
    Wanted wanted = Wanted.checked(region, instance, stop, stoppedMode, topic, false, isTerminal);
    Map<String, String> variables = EnvFile.of(shell.home(), stage, shell.variables()).variables();
    Account account = Account.of(variables);
    return new Session(wanted, with(variables), report(wanted)).run(account);
  }

  /** The shell, with what the stage's file sets: a tag that protects may be among it. */
  private Shell with(Map<String, String> variables) {
    return new Shell(
        shell.in(),
        shell.out(),
        shell.err(),
        variables,
        shell.home(),
        shell.directory(),
        shell.clock(),
        shell.sleeper());
  }

  private int rehearse() {
    if (region != null || topic != null) {
      throw new BadUsage("--rehearse has a region and a topic of its own");
    }
    String id = instance == null ? Rehearsal.INSTANCE : instance;
    Wanted wanted =
        Wanted.checked(
            Rehearsal.REGION,
            id,
            stop == null ? id : stop,
            stoppedMode,
            Rehearsal.TOPIC,
            true,
            isTerminal);
    try (Rehearsal rehearsal = Rehearsal.of(shell, id, deviations)) {
      shell
          .out()
          .println(
              "A rehearsal: a second stand-in plays the cloud; nothing leaves this machine.\n");
      return new Session(wanted, rehearsal.in(shell), report(wanted)).run(rehearsal.account());
    }
  }

  private Path report(Wanted wanted) {
    return report == null
        ? shell.home().resolve("target/smoke-" + wanted.instance() + ".md")
        : shell.directory().resolve(report);
  }
}
