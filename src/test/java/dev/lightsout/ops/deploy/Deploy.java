package dev.lightsout.ops.deploy;

import dev.lightsout.Settings;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Checks everything that can be checked beforehand, shows what will be made, and makes it. */
@CommandLine.Command(
    name = "deploy",
    description = {
      "Checks serverless.yml and the variables of a stage, builds the function, shows what will be made, and runs"
          + " the deploy tool (scf).",
      "All that is wrong is said at once, and then nothing is deployed."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:deployed; with --check: it could be",
      "1:something is wrong, and was said; or the exit code of the deploy tool",
      "2:bad usage"
    })
public final class Deploy implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--stage",
      required = true,
      paramLabel = "NAME",
      description = "which stage: picks .env.NAME, else .env")
  private String stage;

  @Option(names = "--check", description = "do all but the deployment")
  private boolean isCheck;

  @Option(
      names = "--file",
      paramLabel = "FILE",
      description = "another serverless.yml; the variables are beside it")
  private Path given;

  /** The command in a shell. */
  public Deploy(Shell shell) {
    this.shell = shell;
  }

  /** The script. */
  public static void main(String[] words) {
    Script.main(Deploy::new, words);
  }

  @Override
  public Integer call() {
    Path path =
        given == null
            ? shell.home().resolve("serverless.yml")
            : shell.directory().resolve(given).normalize();
    Deployment.checkStage(stage);
    if (!Files.isRegularFile(path)) {
      throw new BadUsage(path + " is no file: expected a serverless.yml");
    }
    if (!isCheck && !path.getFileName().toString().equals("serverless.yml")) {
      throw new BadUsage(
          "--file is \""
              + given
              + "\": the deploy tool reads serverless.yml alone; expected"
              + " that name, or --check");
    }

    Findings findings = new Findings();
    ServerlessFile file = ServerlessFile.of(path, findings);
    if (file.json() == null) {
      return report(findings);
    }
    StrictSchema.of(shell.home()).check(file, findings);
    EnvFile env = EnvFile.of(path.getParent(), stage, shell.variables());
    Deployment deployment = Deployment.of(stage, file, env);
    findings.hide(Secrets.of(deployment));
    Settings settings = check(deployment, path.getParent(), findings);
    if (!findings.errors().isEmpty()) {
      return report(findings);
    }

    String code = code(deployment, path.getParent(), findings);
    if (!findings.errors().isEmpty()) {
      return report(findings);
    }
    DeployPage page =
        new DeployPage(deployment, settings, Secrets.of(deployment), shell.clock(), shell.out());
    page.print(code);
    report(findings);
    if (isCheck) {
      shell.out().printf("%nAll is well. To deploy it: scripts/deploy --stage %s%n", stage);
      return 0;
    }
    return deploy(page, path.getParent(), env.variables());
  }

  private Settings check(Deployment deployment, Path directory, Findings findings) {
    Variables.check(deployment, shell.home(), findings);
    Values.check(deployment, findings);
    Topics.check(deployment, findings);
    Settings settings = FunctionSettings.check(deployment, findings);
    Timers.check(deployment, settings, shell.clock(), findings);
    keys(deployment, findings);
    overridden(deployment, directory, findings);
    return settings;
  }

  /** The tool lets the shell win without a word: a LIGHTS_OUT_DRY_RUN that was forgotten there. */
  private void overridden(Deployment deployment, Path directory, Findings findings) {
    Map<String, String> written = EnvFile.of(directory, stage, Map.of()).variables();
    for (Reference reference : Reference.in(deployment.file())) {
      String name = reference.variable();
      String set = shell.variables().get(name);
      if (set != null && written.containsKey(name) && !set.equals(written.get(name))) {
        findings.warning(
            deployment.env().name(), name + " is another one in the shell, and the shell's wins");
      }
    }
  }

  /** The tool asks whoever has none to scan a code, which no script can. */
  private void keys(Deployment deployment, Findings findings) {
    for (String key : List.of("TENCENT_SECRET_ID", "TENCENT_SECRET_KEY")) {
      if (deployment.env().text(key).isBlank()) {
        String sentence =
            key + " is not set: expected the keys of whoever deploys, here or in the shell";
        if (isCheck) {
          findings.warning(deployment.env().name(), sentence);
        } else {
          findings.error(deployment.env().name(), sentence);
        }
      }
    }
  }

  private String code(Deployment deployment, Path directory, Findings findings) {
    if (deployment.source().isEmpty()) {
      return "%s in COS bucket %s, as it is there"
          .formatted(deployment.input("src.object"), deployment.input("src.bucket"));
    }
    Code code =
        new Code(
            directory.resolve(deployment.source()).normalize(),
            Code.Runtime.named(deployment.input("runtime")));
    code.build(shell, findings);
    if (findings.errors().isEmpty()) {
      code.check(findings);
    }
    return findings.errors().isEmpty()
        ? "%s, %s in %,d files"
            .formatted(deployment.source(), code.megabytes(), code.size().files())
        : "";
  }

  private int report(Findings findings) {
    findings.warnings().forEach(it -> shell.err().println(it));
    findings.errors().forEach(it -> shell.err().println(it));
    int errors = findings.errors().size();
    if (errors > 0) {
      shell
          .err()
          .printf(
              "%nNothing was deployed: %s%n",
              errors == 1 ? "1 thing is wrong" : errors + " things are wrong");
    }
    return errors == 0 ? 0 : 1;
  }

  private int deploy(DeployPage page, Path directory, Map<String, String> variables) {
    Command tool = DeployTool.of("deploy", stage, shell.home(), directory, variables);
    shell.out().printf("%n%s%n", String.join(" ", tool.words()));
    shell.out().flush();
    int exit = tool.run();
    if (exit == 0) {
      shell.out().println("\nDeployed. Now look:");
      page.next().forEach(it -> shell.out().println("  " + it));
    } else {
      shell.err().printf("%nThe deploy tool ended with exit code %d.%n", exit);
    }
    return exit;
  }
}
