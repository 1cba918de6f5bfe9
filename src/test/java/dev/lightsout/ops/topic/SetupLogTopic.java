package dev.lightsout.ops.topic;

import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.EnvFileEdit;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Region;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Setup;
import dev.lightsout.ops.Shell;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Brings a stage's logset, topics, indexes and alarm to what {@code ops/log-topic} says. */
@Command(
    name = "setup-log-topic",
    description = {
      "Makes what a stage needs in CLS, or brings it to what ops/log-topic says: a logset, the topic"
          + " for the rows and the one for what the function prints, their indexes, and an alarm on"
          + " what failed. Run again it changes nothing. Prints the ids that .env.<stage> needs.",
      ""
    },
    footer = {
      "",
      "Keys come from TENCENT_SECRET_ID and TENCENT_SECRET_KEY, in the shell or in .env.<stage>;",
      "docs/log-topic.md says what they must be allowed to do."
    })
public final class SetupLogTopic implements Callable<Integer> {
  private final Shell shell;

  @Option(
      names = "--stage",
      defaultValue = "dev",
      description = "the stage, as for scf deploy (default: dev)")
  private String stage;

  @Option(
      names = "--region",
      description = "where the function is, and so its topics (default: TENCENT_REGION)")
  private String region;

  @Option(
      names = "--notify-user",
      paramLabel = "UID",
      description = "tell this user by e-mail when something failed; may be repeated")
  private List<String> users = List.of();

  @Option(
      names = "--notify-url",
      paramLabel = "URL",
      description = "tell this webhook; may be repeated")
  private List<String> urls = List.of();

  @Option(names = "--write", description = "put the ids into .env.<stage>")
  private boolean write;

  @Option(names = "--dry-run", description = "only read, and say what would be done")
  private boolean dryRun;

  @Option(
      names = "--remove",
      description = "remove all of it, with every row in the topics; asks first")
  private boolean remove;

  @Option(names = "--yes", description = "with --remove: do not ask")
  private boolean yes;

  /** To be run in that shell. */
  public SetupLogTopic(Shell shell) {
    this.shell = shell;
  }

  /** Runs it. */
  public static void main(String[] words) {
    Script.main(SetupLogTopic::new, words);
  }

  @Override
  public Integer call() {
    EnvFile env = EnvFile.of(shell.home(), stage, shell.variables());
    String where = Region.of(region, env, "TENCENT_REGION", "LIGHTS_OUT_LOG_REGION");
    Wanted wanted = Wanted.of(shell.home(), stage, where, new Receivers(users, urls));
    Api api = Api.of(env, shell);
    Setup setup = new Setup(api, shell.out(), dryRun);
    shell.out().printf("Log topics of stage %s in %s%n", stage, where);
    if (remove) {
      return remove(setup, wanted, env);
    }
    Ids ids = setup.apply(wanted.resources());
    if (!wanted.tellsSomebody()) {
      shell
          .out()
          .printf(
              "%nWho is told of an alarm stays as it is, and is nobody at first: --notify-user and --notify-url say who.%n");
    }
    tell(env, wanted.variables(ids));
    return 0;
  }

  private int remove(Setup setup, Wanted wanted, EnvFile env) {
    if (!dryRun && !yes) {
      shell
          .out()
          .printf("This deletes every row of the stage. Type its name, %s, to go on:%n", stage);
      if (shell.typed().filter(stage::equals).isEmpty()) {
        throw new BadUsage("nothing was removed");
      }
    }
    setup.remove(wanted.all());
    if (!dryRun) {
      shell.out().printf("%nThe ids in %s lead nowhere now.%n", env.name());
    }
    return 0;
  }

  private void tell(EnvFile env, Map<String, String> variables) {
    if (variables.size() < 4) {
      shell
          .out()
          .printf("%nThe ids for %s come with the first run that is no dry run.%n", env.name());
      return;
    }
    shell.out().printf("%nFor %s:%n", env.name());
    variables.forEach((name, value) -> shell.out().printf("  %s=%s%n", name, value));
    variables.forEach(
        (name, value) -> {
          String set = shell.variables().getOrDefault(name, value);
          if (!set.equals(value)) {
            shell
                .out()
                .printf("The shell has %s=%s, which wins over the file: unset it.%n", name, set);
          }
        });
    Map<String, String> there = EnvFile.of(shell.home(), stage, Map.of()).variables();
    if (there.entrySet().containsAll(variables.entrySet())) {
      shell.out().printf("%s has them already.%n", env.name());
    } else if (write && !dryRun) {
      EnvFileEdit.put(env.file(), variables);
      shell.out().printf("They are in %s now.%n", env.name());
    } else {
      shell.out().printf("They are not in %s yet: --write puts them there.%n", env.name());
    }
  }
}
