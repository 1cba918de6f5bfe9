package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.EnvFile;
import dev.lightsout.ops.Ran;
import dev.lightsout.ops.Shell;
import dev.lightsout.ops.alarms.SetupAlarms;
import dev.lightsout.ops.role.SetupRole;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each command of the pages on alarms and on the role, run in the order of the page. */
class OperatorPagesTest {
  private static final Map<String, Function<Shell, Callable<Integer>>> SCRIPTS =
      Map.of("scripts/setup-alarms", SetupAlarms::new, "scripts/setup-role", SetupRole::new);
  private static final Path ALARMS = Path.of("docs/alarms.md");
  private static final Path ROLE = Path.of("policies/README.md");
  private static final Pattern BLOCK = Pattern.compile("(?s)```sh\n(.*?)```");

  private final StandIn cloud = StandIn.start();
  @TempDir Path home;

  @BeforeEach
  void fillHome() throws IOException {
    for (String folder : List.of("ops/alarms", "policies")) {
      try (Stream<Path> files = Files.walk(Path.of(folder))) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.createDirectories(home.resolve(file).getParent());
          Files.copy(file, home.resolve(file));
        }
      }
    }
    Files.writeString(
        home.resolve(".env.dev"),
        """
        TENCENT_SECRET_ID=%s
        TENCENT_SECRET_KEY=%s
        TENCENT_REGION=ap-guangzhou
        SCF_ROLE=LightsOutRole
        LIGHTS_OUT_LOG_TOPIC=66666666-7777-8888-9999-000000000000
        LIGHTS_OUT_WEBHOOK_USER=cloud-monitor
        LIGHTS_OUT_WEBHOOK_PASSWORD=correct-horse-battery
        LIGHTS_OUT_ENDPOINT=%s
        """
            .formatted(StandIn.SECRET_ID, StandIn.SECRET_KEY, cloud.url()));
  }

  @AfterEach
  void close() {
    cloud.close();
  }

  @Test
  void theCommandsOfThePageOnAlarmsDoWhatItSays() throws IOException {
    // given
    String own = cloud.alarms().policy("mine", "cvm_device");

    // when
    List<String> commands = run(ALARMS, own);

    // then
    assertThat(commands).hasSize(12);
    assertThat(cloud.alarms().notices()).isEmpty();
    assertThat(cloud.alarms().policies()).hasSize(1);
    assertThat(EnvFile.of(home, "dev", Map.of()).variables().get("LIGHTS_OUT_ALARM_POLICIES"))
        .contains(own)
        .matches("policy-\\d+(,policy-\\d+){2}");
  }

  @Test
  void theCommandsOfThePageOnTheRoleDoWhatItSays() throws IOException {
    // when
    List<String> commands = run(ROLE, "");

    // then
    assertThat(commands).hasSize(3);
    assertThat(cloud.roles().role("LightsOutRole")).isEmpty();
  }

  /** The page of each script names what it asks for, as the operator's key needs it. */
  private List<String> run(Path page, String ownPolicy) throws IOException {
    String text = Files.readString(page);
    List<String> commands =
        BLOCK
            .matcher(text)
            .results()
            .flatMap(block -> block.group(1).lines())
            .map(line -> line.replace("policy-n4exeh88", ownPolicy))
            .toList();
    commands.forEach(this::run);
    Set<String> asked = cloud.requests().stream().map(Request::action).collect(Collectors.toSet());
    String named = Files.readString(ALARMS) + Files.readString(ROLE);
    assertThat(asked)
        .allSatisfy(action -> assertThat(named).containsPattern("`(monitor|cam):" + action + "`"));
    return commands;
  }

  private void run(String command) {
    String[] words = command.split(" ");
    String[] arguments = Arrays.copyOfRange(words, 1, words.length);
    if (words[0].equals("scripts/invoke")) {
      assertThat(Tried.of(arguments).code()).as(command).isZero();
    } else {
      Ran ran = Ran.of(SCRIPTS.get(words[0]), home, Map.of(), arguments);
      assertThat(ran.err()).as(command).isEmpty();
      assertThat(ran.exit()).as(command).isZero();
    }
  }
}
