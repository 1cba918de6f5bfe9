package dev.lightsout.ops.deploy;

import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/**
 * Removes what the deployment made, looks that nothing of it is left, and says what is on purpose.
 */
@CommandLine.Command(
    name = "remove",
    description = {
      "Removes the function of a stage with its triggers, those too that the deploy tool leaves behind, and looks"
          + " that they are gone.",
      "What holds data or was made by another script stays, and is named."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing is left",
      "1:something is left, or the cloud refused; or the exit code of the deploy tool, whose own record may be left",
      "2:bad usage, or the name was not typed"
    })
public final class Remove implements Callable<Integer> {
  /** Those that the tool does not delete (its component deletes the others with the function). */
  private static final Set<String> LEFT_BY_THE_TOOL = Set.of("ckafka", "http");

  /** How long a removal may take to show. */
  private static final List<Integer> LOOKS = List.of(0, 1, 2, 4, 8);

  private final Shell shell;

  @Option(
      names = "--stage",
      required = true,
      paramLabel = "NAME",
      description = "which stage: picks .env.NAME, else .env")
  private String stage;

  @Option(names = "--yes", description = "do not ask for the function's name to be typed")
  private boolean isSure;

  @Option(names = "--dry-run", description = "only look, and say what would be removed")
  private boolean isDryRun;

  /** The command in a shell. */
  public Remove(Shell shell) {
    this.shell = shell;
  }

  /** The script. */
  public static void main(String[] words) {
    Script.main(Remove::new, words);
  }

  @Override
  public Integer call() {
    Deployment deployment = deployment();
    CloudFunction function =
        new CloudFunction(
            Api.of(deployment.env(), shell),
            input(deployment, "region"),
            input(deployment, "namespace"),
            input(deployment, "name"));
    Optional<List<CloudFunction.Found>> triggers = function.triggers();
    if (triggers.isEmpty()) {
      shell
          .out()
          .printf(
              "There is no function %s in %s, namespace %s.%n",
              function.name(), function.region(), function.namespace());
      left(deployment);
      return 0;
    }
    show(function, triggers.get());
    if (isDryRun) {
      left(deployment);
      return 0;
    }
    if (!isSure) {
      askFor(function.name());
    }
    Command tool =
        DeployTool.of("remove", stage, shell.home(), shell.home(), deployment.env().variables());
    for (CloudFunction.Found trigger : triggers.get()) {
      if (LEFT_BY_THE_TOOL.contains(trigger.type())) {
        function.deleteTrigger(trigger);
        line("removed", trigger.type() + " trigger", trigger.name());
      }
    }
    shell.out().flush();
    int exit = tool.run();
    if (exit != 0) {
      shell.err().printf("The deploy tool ended with exit code %d; going on by the API.%n", exit);
    }
    if (!isGone(function)) {
      shell.err().println("The deploy tool left the function: deleting it by the API.");
      function.delete();
    }
    if (!isGone(function)) {
      return stillThere(function);
    }
    gone(deployment, function);
    return exit;
  }

  private Deployment deployment() {
    Deployment.checkStage(stage);
    Findings findings = new Findings();
    ServerlessFile file = ServerlessFile.of(shell.home().resolve("serverless.yml"), findings);
    if (file.json() == null) {
      throw new BadUsage(findings.errors().get(0).toString());
    }
    return Deployment.of(stage, file, EnvFile.of(shell.home(), stage, shell.variables()));
  }

  private static String input(Deployment deployment, String key) {
    String value = deployment.input(key);
    if (value.isEmpty() || value.contains("${")) {
      throw new BadUsage(
          "%s: inputs.%s is \"%s\": expected to know which function it is; see scripts/deploy --check"
              .formatted(deployment.file().where("inputs." + key), key, value));
    }
    return value;
  }

  private void show(CloudFunction function, List<CloudFunction.Found> triggers) {
    String what = isDryRun ? "would remove" : "to remove";
    line(what, "function", function.name() + " in " + function.region());
    for (CloudFunction.Found trigger : triggers) {
      line(what, trigger.type() + " trigger", trigger.name());
    }
  }

  /** No answer is no consent, also where nobody can answer. */
  private void askFor(String name) {
    shell.out().printf("%nType %s to remove it: ", name);
    shell.out().flush();
    Optional<String> typed = shell.typed();
    if (typed.isEmpty()) {
      shell.out().println();
      throw new BadUsage("nobody is there to be asked: expected --yes, or the name to be typed");
    }
    if (!typed.orElseThrow().equals(name)) {
      throw new BadUsage(
          "\"" + typed.orElseThrow() + "\" was typed, not " + name + ": nothing was done");
    }
  }

  private boolean isGone(CloudFunction function) {
    for (int seconds : LOOKS) {
      if (seconds > 0) {
        shell.sleeper().accept(Duration.ofSeconds(seconds));
      }
      if (!function.isThere()) {
        return true;
      }
    }
    return false;
  }

  private void gone(Deployment deployment, CloudFunction function) {
    line("removed", "function", function.name() + " in " + function.region());
    left(deployment);
  }

  private int stillThere(CloudFunction function) {
    shell
        .err()
        .printf(
            "%s is still in %s, after DeleteFunction as well: look at it in the console.%n",
            function.name(), function.region());
    return 1;
  }

  private void left(Deployment deployment) {
    shell.out().println("\nLeft on purpose:");
    String remove = " --stage " + stage + " --remove";
    left("log topics", "with their rows; scripts/setup-log-topic" + remove);
    left("role " + deployment.input("role"), "and its policies; scripts/setup-role" + remove);
    left("alarm notices", "that call the function; scripts/setup-alarms" + remove);
    deployment
        .triggers("ckafka")
        .forEach(
            it -> left("CKafka topic", "of " + DeployPage.queueName(it) + ", with its messages"));
  }

  private void left(String what, String where) {
    shell.out().printf("  %-26s %s%n", what, where);
  }

  private void line(String done, String kind, String name) {
    shell.out().printf("  %-12s  %-16s %s%n", done, kind, name);
  }
}
