package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Account;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Shell;
import dev.lightsout.order.Regions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command. */
@Command(
    name = "smoke",
    mixinStandardHelpOptions = true,
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

  @Option(names = "--region", description = "Region of the instance.")
  String region;

  @Option(names = "--instance", description = "The instance, ins-… or hai-….")
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
      description =
          "KEEP_CHARGING, the default, or STOP_CHARGING, which releases an ordinary public address (CVM).")
  String stoppedMode;

  @Option(
      names = "--topic",
      description =
          "A log topic of the same region. Rows marked as a test's are written to it, and searched for.")
  String topic;

  @Option(
      names = "--report",
      description = "Where the report goes; target/smoke-<instance>.md by default.")
  String report;

  @Option(
      names = "--stage",
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
          "With --rehearse: what that cloud does otherwise. One of ${COMPLETION-CANDIDATES}.")
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
    check();
    return run(shell, Account.of(EnvFile.of(shell.home(), stage, shell.variables()).variables()));
  }

  private int rehearse() {
    if (region != null || topic != null) {
      throw new BadUsage("--rehearse has a region and a topic of its own");
    }
    region = Rehearsal.REGION;
    instance = instance == null ? Rehearsal.INSTANCE : instance;
    topic = Rehearsal.TOPIC;
    stop = stop == null ? instance : stop;
    check();
    try (Rehearsal rehearsal = Rehearsal.of(shell, instance, deviations)) {
      shell
          .out()
          .println(
              "A rehearsal: a second stand-in plays the cloud; nothing leaves this machine.\n");
      return run(rehearsal.in(shell), rehearsal.account());
    }
  }

  private void check() {
    required("--region", region);
    required("--instance", instance);
    if (!Regions.isKnown(region)) {
      throw new BadUsage("--region %s: expected a region such as ap-guangzhou".formatted(region));
    }
    if (!instance.matches("ins-[0-9a-z]{8}|hai-[0-9a-z]{8,16}")) {
      throw new BadUsage(
          "--instance %s: expected an id such as ins-r8hr2upy or hai-dunyfddn".formatted(instance));
    }
    if (stop != null && !stop.isEmpty() && !stop.equals(instance)) {
      throw new BadUsage(
          "--stop %s is not --instance %s: nothing was asked, and nothing stopped"
              .formatted(stop, instance));
    }
    if (stop != null && stop.isEmpty() && !isTerminal) {
      throw new BadUsage("without a terminal to ask on, --stop takes the id: --stop " + instance);
    }
    if (stoppedMode != null && isHai()) {
      throw new BadUsage("--stopped-mode is of CVM; HAI has STOP_CHARGE alone");
    }
    if (stoppedMode != null && !Set.of("KEEP_CHARGING", "STOP_CHARGING").contains(stoppedMode)) {
      throw new BadUsage(
          "--stopped-mode %s: expected KEEP_CHARGING or STOP_CHARGING".formatted(stoppedMode));
    }
  }

  private static void required(String option, String value) {
    if (value == null) {
      throw new BadUsage(option + " is missing; --rehearse shows what happens, without an account");
    }
  }

  private boolean isHai() {
    return instance.startsWith("hai-");
  }

  /** What the order asks for; null for HAI. */
  private String mode() {
    return isHai() ? null : stoppedMode == null ? "KEEP_CHARGING" : stoppedMode;
  }

  private int run(Shell here, Account account) {
    checkEndpoint(account.endpoint());
    Run run;
    try {
      run = Run.begin(here, account, region, instance, topic, mode());
    } catch (FirstLook.NoSight blind) {
      here.err().println("smoke: " + blind.getMessage());
      return 1;
    }
    run.sighting().show(here.out(), region);
    List<Case> cases = new ArrayList<>(Run.harmless(run.cloud().target().service(), topic != null));
    if (stop == null) {
      here.out()
          .println(
              "Nothing is stopped: without --stop it looks, and asks for what must be refused.\n");
    } else {
      Consent consent = consent(here, run.sighting());
      cases.addAll(isHai() ? StopCases.hai(consent) : StopCases.cvm(consent, mode()));
    }
    if (topic != null) {
      here.out().println("The topic gets rows whose outcome is " + SmokeRow.OUTCOME + ".\n");
    }
    Summary summary = new Summary();
    Mask mask =
        Mask.of(account.credentials(), run.cloud().target(), run.sighting().look().instance());
    try (Lookalike standIn =
        Lookalike.of(
            run.sighting().look(), run.cloud().target(), run.settings(), run.cloud().hasToken())) {
      Screen screen = new Screen(here.out(), mask);
      new Contract(run.cloud(), standIn.cloud())
          .run(
              cases,
              result -> {
                summary.add(result);
                screen.show(result);
              });
    } finally {
      write(here, new ReportPage(title(), here.clock().instant(), summary, mask));
    }
    end(here, summary, run);
    return summary.different() == 0 ? 0 : 1;
  }

  private static void checkEndpoint(URI endpoint) {
    if (endpoint != null
        && !"https".equals(endpoint.getScheme())
        && !Set.of("127.0.0.1", "localhost").contains(String.valueOf(endpoint.getHost()))) {
      throw new BadUsage(
          "LIGHTS_OUT_ENDPOINT %s: without TLS a request may not leave this machine"
              .formatted(endpoint));
    }
  }

  private String title() {
    return "%s in %s%s%s%s"
        .formatted(
            isHai() ? "HAI" : "CVM",
            region,
            mode() == null ? "" : ", " + mode(),
            stop == null ? ", without a stop" : ", with a stop",
            rehearse ? ", a rehearsal" : "");
  }

  private Consent consent(Shell here, Sighting sighting) {
    if (!sighting.objections().isEmpty()) {
      return Consent.to(instance, sighting.objections(), instance);
    }
    here.out().println(about() + "\n");
    if (!stop.isEmpty()) {
      return Consent.to(instance, sighting.objections(), stop);
    }
    here.out().print("Type the id of the instance to stop it, anything else to leave: ");
    here.out().flush();
    try {
      BufferedReader in =
          new BufferedReader(new InputStreamReader(here.in(), StandardCharsets.UTF_8));
      String typed = in.readLine();
      here.out().println();
      return Consent.to(instance, sighting.objections(), typed == null ? "" : typed.strip());
    } catch (IOException unreadable) {
      throw new BadUsage("the answer cannot be read: " + unreadable.getMessage());
    }
  }

  private String about() {
    String charge =
        "STOP_CHARGING".equals(mode()) || isHai()
            ? "Its ordinary public address is released, and it may not find room to start again."
            : "It keeps its address and is charged as before.";
    return "It will be stopped, which takes a minute or two, and not started again. " + charge;
  }

  private void write(Shell here, ReportPage page) {
    Path file =
        report == null
            ? here.home().resolve("target/smoke-" + instance + ".md")
            : here.directory().resolve(report);
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, page.text());
      here.out().println("\nReport  " + file);
    } catch (IOException unwritable) {
      here.err().println("smoke: the report was not written: " + unwritable);
    }
  }

  private void end(Shell here, Summary summary, Run run) {
    here.out().println("Result  " + summary.line());
    if (summary.different() > 0) {
      here.out().println("Please send us the report as it is: docs/smoke.md says how.");
    }
    if (stop != null && !run.cloud().course().last().isRunning()) {
      here.out()
          .println(
              "Start   it is stopped, and yours to start: in the console, or tccli "
                  + (isHai()
                          ? "hai StartInstance --region %s --InstanceId %s"
                          : "cvm StartInstances --region %s --InstanceIds '[\"%s\"]'")
                      .formatted(region, instance));
    }
  }
}
