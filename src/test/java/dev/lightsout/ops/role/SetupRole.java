package dev.lightsout.ops.role;

import dev.lightsout.ops.Api;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Setup;
import dev.lightsout.ops.Shell;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line of {@code scripts/setup-role}. */
@Command(
    name = "setup-role",
    description = {
      "Makes the role that the function runs under, named by SCF_ROLE, and its policies: what it may"
          + " stop, and the topic of LIGHTS_OUT_LOG_TOPIC. Run again it changes only what differs.",
      "policies/README.md tells what they allow."
    })
public final class SetupRole implements Callable<Integer> {
  private static final String SAMPLE_TOPIC = "66666666-7777-8888-9999-000000000000";

  /** What the role may act on. */
  enum Act {
    tagged,
    everything
  }

  @Option(
      names = "--stage",
      required = true,
      paramLabel = "STAGE",
      description = "whose variables: those of .env.STAGE, else of .env")
  private String stage;

  @Option(
      names = "--act",
      paramLabel = "WHAT",
      defaultValue = "tagged",
      description =
          "what it may stop: tagged, the default, or everything: any CVM and HAI instance of the"
              + " account")
  private Act act;

  @Option(
      names = "--tag",
      paramLabel = "KEY=VALUE",
      description = "it may stop CVM instances with this tag, such as env=dev; can be repeated")
  private List<String> tags = new ArrayList<>();

  @Option(
      names = "--hai",
      paramLabel = "ID",
      description = "it may stop this HAI instance, such as hai-dunyfddn; can be repeated")
  private List<String> haiIds = new ArrayList<>();

  @Option(names = "--dry-run", description = "only reads, and says what would be done")
  private boolean dryRun;

  @Option(
      names = "--remove",
      description = "deletes the policies, and the role if it was made here and has no others")
  private boolean remove;

  private final Shell shell;

  /** To be run in that shell. */
  public SetupRole(Shell shell) {
    this.shell = shell;
  }

  public static void main(String[] words) {
    Script.main(SetupRole::new, words);
  }

  @Override
  public Integer call() {
    EnvFile file = EnvFile.of(shell.home(), stage, shell.variables());
    Cam cam = new Cam(Api.of(file, shell));
    Role role = new Role(cam, file.needed("SCF_ROLE"));
    Setup setup = new Setup(cam.api(), shell.out(), dryRun);
    if (remove) {
      remove(cam, role, setup);
      return 0;
    }
    List<Policy> policies = policies(cam, file);
    List<Resource> all = new ArrayList<>(List.of(role));
    all.addAll(policies);
    policies.forEach(it -> all.add(new Attachment(cam, role, it)));
    shell.out().println("Role of stage " + stage);
    setup.apply(all);
    sayOfTopic(file.text("LIGHTS_OUT_LOG_TOPIC"));
    return 0;
  }

  private void sayOfTopic(String topic) {
    String again = ": run scripts/setup-log-topic --stage " + stage + " --write, and this again";
    if (topic.isBlank()) {
      shell
          .out()
          .println(
              "\nLIGHTS_OUT_LOG_TOPIC is not set, so the role may write to no log topic" + again);
    } else if (topic.equals(SAMPLE_TOPIC)) {
      shell.out().println("\nLIGHTS_OUT_LOG_TOPIC is the sample of .env.example" + again);
    } else if (!dryRun) {
      shell.out().println("\nNext: scripts/deploy --stage " + stage + " --check");
    }
  }

  private List<Policy> policies(Cam cam, EnvFile file) {
    PolicyFiles files = new PolicyFiles(shell.home().resolve("policies"));
    List<Policy> policies = new ArrayList<>();
    policies.add(new Policy(cam, name("act"), act(files)));
    String topic = file.text("LIGHTS_OUT_LOG_TOPIC");
    if (!topic.isBlank()) {
      String region = file.text("LIGHTS_OUT_LOG_REGION");
      policies.add(
          new Policy(
              cam,
              name("report"),
              files.report(region.isBlank() ? file.needed("TENCENT_REGION") : region, topic)));
    }
    return policies;
  }

  private String act(PolicyFiles files) {
    if (act == Act.tagged) {
      return files.actOnTagged(tags, haiIds);
    }
    if (!tags.isEmpty() || !haiIds.isEmpty()) {
      throw new BadUsage("--act everything allows all instances: leave --tag and --hai out");
    }
    return files.actOnEverything();
  }

  private void remove(Cam cam, Role role, Setup setup) {
    PrintStream out = shell.out();
    List<Policy> named =
        List.of(new Policy(cam, name("act"), null), new Policy(cam, name("report"), null));
    List<Policy> policies = named.stream().filter(it -> mayBeDeleted(cam, it)).toList();
    Optional<Existing> existing = role.find(cam.api(), new Ids());
    List<Resource> all = new ArrayList<>();
    String kept = existing.map(it -> kept(cam, role, it, policies)).orElse("");
    all.add(role);
    all.addAll(policies);
    policies.forEach(it -> all.add(new Attachment(cam, role, it)));
    setup.remove(kept.isEmpty() ? all : all.subList(1, all.size()));
    if (!kept.isEmpty()) {
      out.println("\nThe role " + role.name() + " stays: " + kept + ".");
    }
    named.stream()
        .filter(it -> !policies.contains(it))
        .forEach(it -> out.println("\nThe policy " + it.name() + " stays: it was not made here."));
  }

  private static boolean mayBeDeleted(Cam cam, Policy policy) {
    return policy.find(cam.api(), new Ids()).map(Policy::isMadeHere).orElse(true);
  }

  /** Why the role is not deleted; empty if it is. */
  private static String kept(Cam cam, Role role, Existing existing, List<Policy> policies) {
    if (!Role.isMadeHere(existing)) {
      return "it was not made here";
    }
    List<String> ours = policies.stream().map(Policy::name).toList();
    List<String> others =
        Attachment.attachedTo(cam, role.name()).stream()
            .map(it -> it.get("PolicyName").getAsString())
            .filter(it -> !ours.contains(it))
            .toList();
    return others.isEmpty() ? "" : "it has other policies too, " + String.join(", ", others);
  }

  private String name(String policy) {
    return "lights-out-" + stage + "-" + policy;
  }
}
