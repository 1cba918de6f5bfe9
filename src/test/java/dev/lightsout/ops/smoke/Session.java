package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Account;
import dev.lightsout.ops.Shell;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * One run, from the first look to the report.
 *
 * @param report where that goes
 */
record Session(Wanted wanted, Shell shell, Path report) {

  /** Returns the exit code. */
  int run(Account account) {
    Run run;
    try {
      run = Run.begin(shell, account, wanted);
    } catch (FirstLook.NoSight blind) {
      shell.err().println("smoke: " + blind.getMessage());
      return 1;
    }
    run.sighting().show(shell.out(), wanted.region());
    List<Case> cases = cases(run);
    if (wanted.topic() != null) {
      shell.out().println("The topic gets rows whose outcome is " + SmokeRow.OUTCOME + ".\n");
    }
    Summary summary = new Summary();
    Mask mask = Mask.of(account.credentials(), run);
    try (Lookalike standIn = Lookalike.of(run)) {
      Screen screen = new Screen(shell.out(), mask);
      new Contract(run.cloud(), standIn.cloud())
          .run(
              cases,
              result -> {
                summary.add(result);
                screen.show(result);
              });
    } finally {
      write(summary, mask);
    }
    end(summary, run);
    return summary.different() == 0 ? 0 : 1;
  }

  private List<Case> cases(Run run) {
    List<Case> cases = new ArrayList<>(run.harmless());
    if (wanted.stop() == null) {
      shell
          .out()
          .println(
              "Nothing is stopped: without --stop it looks, and asks for what must be refused.\n");
      return cases;
    }
    Consent consent = consent(run.sighting());
    cases.addAll(
        wanted.isHai() ? StopCases.hai(consent) : StopCases.cvm(consent, wanted.stoppedMode()));
    return cases;
  }

  private Consent consent(Sighting sighting) {
    if (!sighting.objections().isEmpty()) {
      return Consent.to(wanted.instance(), sighting.objections(), wanted.instance());
    }
    shell.out().println(wanted.consequences() + "\n");
    String typed = wanted.stop().isEmpty() ? asked() : wanted.stop();
    return Consent.to(wanted.instance(), sighting.objections(), typed);
  }

  private String asked() {
    shell.out().print("Type the id of the instance to stop it, anything else to leave: ");
    shell.out().flush();
    String typed = shell.typed().orElse("");
    shell.out().println();
    return typed;
  }

  private void write(Summary summary, Mask mask) {
    ReportPage page = new ReportPage(wanted.title(), shell.clock().instant(), summary, mask);
    try {
      Files.createDirectories(report.toAbsolutePath().getParent());
      Files.writeString(report, page.text());
      shell.out().println("\nReport  " + report);
    } catch (IOException unwritable) {
      shell.err().println("smoke: the report was not written: " + unwritable);
    }
  }

  private void end(Summary summary, Run run) {
    shell.out().println("Result  " + summary.line());
    if (summary.different() > 0) {
      shell.out().println("Please send us the report as it is: docs/smoke.md says how.");
    }
    if (wanted.stop() != null && !run.cloud().course().last().isRunning()) {
      shell
          .out()
          .println("Start   it is yours to start, in the console or by " + wanted.howToStart());
    }
  }
}
