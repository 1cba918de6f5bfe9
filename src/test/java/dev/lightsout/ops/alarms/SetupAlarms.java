package dev.lightsout.ops.alarms;

import dev.lightsout.ops.Api;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Setup;
import dev.lightsout.ops.Shell;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code scripts/setup-alarms}. */
@Command(
    name = "setup-alarms",
    description = {
      "Makes the alarms of Cloud Monitor that call the function: a notice with the function's"
          + " address, and policies that have the notice. Run again it changes only what differs.",
      "A sample policy is made disabled and watches nothing: --watch gives it an instance, --enable"
          + " switches it on. docs/alarms.md tells more."
    })
public final class SetupAlarms implements Callable<Integer> {
  @Option(
      names = "--stage",
      required = true,
      paramLabel = "STAGE",
      description = "whose variables: those of .env.STAGE, else of .env")
  private String stage;

  @Option(
      names = "--function",
      paramLabel = "NAME",
      description = "the function to call; lights-out-STAGE by default")
  private String function;

  @Option(
      names = "--namespace",
      paramLabel = "NAME",
      defaultValue = "default",
      description = "where it is; ${DEFAULT-VALUE} by default")
  private String namespace;

  @Option(
      names = "--webhook",
      paramLabel = "URL",
      description =
          "calls the function's URL instead, with the user and password of"
              + " LIGHTS_OUT_WEBHOOK_USER and _PASSWORD")
  private String webhook;

  @Option(
      names = "--sample",
      paramLabel = "NAME",
      description =
          "a policy of ops/alarms/policies, such as idle-cpu or idle-gpu; idle-cpu if there is"
              + " neither --sample nor --policy")
  private List<String> samples = new ArrayList<>();

  @Option(
      names = "--policy",
      paramLabel = "ID",
      description = "a policy of your own that is to have the notice, beside those it has")
  private List<String> policies = new ArrayList<>();

  @Option(
      names = "--watch",
      paramLabel = "ID",
      description = "an instance in the stage's region for the sample policy to watch")
  private List<String> watched = new ArrayList<>();

  @Option(
      names = "--enable",
      description = "switches the sample policies on, once LIGHTS_OUT_ALARM_POLICIES has their ids")
  private boolean enable;

  @Option(
      names = "--write",
      description = "adds the policies to LIGHTS_OUT_ALARM_POLICIES in the stage's file")
  private boolean write;

  @Option(names = "--dry-run", description = "only reads, and says what would be done")
  private boolean dryRun;

  @Option(
      names = "--remove",
      description = "takes the notice out of all policies, and deletes it and the sample policies")
  private boolean remove;

  private final Shell shell;

  /** To be run in that shell. */
  public SetupAlarms(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] words) {
    Script.main(SetupAlarms::new, words);
  }

  @Override
  public Integer call() {
    EnvFile file = EnvFile.of(shell.home(), stage, shell.variables());
    Monitor monitor = new Monitor(Api.of(file, shell), file.needed("TENCENT_REGION"));
    Callback callback = callback(file, monitor.region());
    AlarmFiles files =
        new AlarmFiles(
            shell.home().resolve("ops/alarms"), Map.of("stage", stage, "callback", callback.url()));
    AlarmNotice notice = new AlarmNotice(monitor, files.notice(), callback);
    Setup setup = new Setup(monitor.api(), shell.out(), dryRun);
    if (remove) {
      new Removal(monitor, files, notice).run(setup, shell.out());
      return 0;
    }
    if (samples.isEmpty() && policies.isEmpty()) {
      samples.add("idle-cpu");
    }
    Wiring wiring = Wiring.of(monitor, files, notice, samples, policies, watched, enable);
    AllowList allowed = AllowList.of(file);
    if (enable) {
      wiring.checkAllowed(allowed);
    }
    shell.out().println("Alarms of stage " + stage + ", sent to " + callback.shown());
    List<String> ids = wiring.apply(setup);
    AllowList inTheFile = AllowList.of(EnvFile.of(shell.home(), stage, Map.of()));
    new NextSteps(shell, file, allowed, inTheFile, wiring.shortened())
        .after(ids, write, toEnable(), dryRun);
    return 0;
  }

  private Optional<String> toEnable() {
    if (enable || samples.isEmpty()) {
      return Optional.empty();
    }
    String run =
        "scripts/setup-alarms --stage %s --sample %s --enable"
            .formatted(stage, String.join(" --sample ", samples));
    return Optional.of(
        watched.isEmpty()
            ? "choose the instances that a sample policy watches (--watch), then switch it on, unless it is: "
                + run
            : "then switch it on, unless it is: " + run);
  }

  private Callback callback(EnvFile file, String region) {
    if (remove) {
      return Callback.NONE;
    }
    return webhook == null
        ? Callback.function(region, namespace, function == null ? "lights-out-" + stage : function)
        : Callback.webhook(
            webhook,
            file.text("LIGHTS_OUT_WEBHOOK_USER"),
            file.text("LIGHTS_OUT_WEBHOOK_PASSWORD"));
  }
}
