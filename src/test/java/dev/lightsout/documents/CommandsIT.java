package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command on a page is run, in the order of the page, by a reader who has just cloned the
 * repository. What the pages do not show to go wrong, goes well.
 *
 * <p>It starts some seventy processes, which takes a minute: {@code scripts/check-docs} runs it,
 * and {@code mvn verify} does not.
 */
@Tag("documents")
class CommandsIT {
  private static final String INVOKE = "1 scripts/invoke events/";

  /** The commands that are there to show what goes wrong, behind their exit codes. */
  private static final Set<String> FAILING =
      Set.of(
          INVOKE + "malformed-order.json",
          INVOKE + "ckafka.json",
          INVOKE + "timer-cvm.json --error UnauthorizedOperation.MFAExpired",
          INVOKE + "timer-cvm.json --error AuthFailure.TokenFailure",
          INVOKE + "timer-cvm.json --lose-request",
          INVOKE + "timer-cvm.json --state ins-r8hr2upy=REBOOTING",
          "1 scripts/smoke --rehearse --deviate partial-batches,slow-search");

  /** The README's first, which another test compares with what is shown, and what takes long. */
  private static final Pattern RUN_ELSEWHERE =
      Pattern.compile(
          " *scripts/(invoke events/timer-cvm.json {5}#.*|(bench|endurance|faults|histories).*)");

  @TempDir Path folder;

  static Stream<Document> pages() throws IOException {
    return Document.all().stream()
        .filter(page -> page.blocks().stream().anyMatch(CommandsIT::isCommands))
        .filter(page -> !page.path().endsWith("README.zh-CN.md"));
  }

  private static boolean isCommands(Document.Block block) {
    return block.language().equals("sh");
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandOfThePageDoesWhatItPromises(Document page) throws Exception {
    try (StandIn cloud = StandIn.start();
        Workplace workplace = new Workplace(folder, variables(cloud))) {
      // given
      String ownPolicy = inTheAccount(cloud);
      workplace.edit("serverless.yml", CommandsIT::chosen);
      if (page.blocks().stream().noneMatch(it -> it.text().contains("cp .env.example"))) {
        workplace.run("cp .env.example .env.dev");
        workplace.edit(".env.dev", CommandsIT::filledIn);
      }

      // when
      List<String> failed = new ArrayList<>();
      for (Document.Block block : page.blocks().stream().filter(CommandsIT::isCommands).toList()) {
        Workplace.Ran ran = workplace.run(ofTheReader(block.text(), ownPolicy));
        ran.failed().stream()
            .filter(command -> !FAILING.contains(command))
            .forEach(it -> failed.add(page + ":" + block.line() + ": " + it + "\n" + ran.output()));
        if (block.text().contains("cp .env.example")) {
          workplace.edit(".env.dev", CommandsIT::filledIn);
        }
      }

      // then
      assertThat(failed).isEmpty();
    }
  }

  /** Makes what the pages say is there already, and returns the id of its alarm policy. */
  private static String inTheAccount(StandIn cloud) {
    cloud.instances().running("ins-r8hr2upy");
    cloud.functions().create("ap-guangzhou", "lights-out-dev");
    return cloud.alarms().policy("mine", "cvm_device");
  }

  /** The ellipses of an example are the reader's own keys, and so are other samples. */
  private static String ofTheReader(String commands, String ownPolicy) {
    return commands
        .replace("SECRET_ID=…", "SECRET_ID=" + StandIn.SECRET_ID)
        .replace("SECRET_KEY=…", "SECRET_KEY=" + StandIn.SECRET_KEY)
        .replace("policy-n4exeh88", ownPolicy);
  }

  /** Nobody has the instance and the queue of the samples. */
  private static String chosen(String serverless) {
    return serverless
        .replaceAll("(?m)^    - ckafka:\n(?: {6}.*\n)+", "")
        .replace("ins-r8hr2upy", "ins-0a1b2c3d");
  }

  private static String filledIn(String variables) {
    return variables
        .replace("66666666-7777-8888-9999-000000000000", "b1b1b1b1-2222-3333-4444-555555555555")
        .replace("11111111-2222-3333-4444-555555555555", "1f1f1f1f-2222-3333-4444-555555555555")
        .replace("aaaaaaaa-bbbb-cccc-dddd-eeeeeeeeeeee", "a1a1a1a1-2222-3333-4444-555555555555");
  }

  private static Map<String, String> variables(StandIn cloud) {
    Map<String, String> variables = new LinkedHashMap<>();
    variables.put("LIGHTS_OUT_ENDPOINT", cloud.url());
    variables.put("TENCENT_SECRET_ID", StandIn.SECRET_ID);
    variables.put("TENCENT_SECRET_KEY", StandIn.SECRET_KEY);
    variables.put("LIGHTS_OUT_WEBHOOK_USER", "cloud-monitor");
    variables.put("LIGHTS_OUT_WEBHOOK_PASSWORD", "long-enough-to-be-one");
    variables.put("FUNCTION_URL", "https://example.com");
    variables.put("CKAFKA_BROKERS", "127.0.0.1:9092");
    variables.put("ORDERS_URL", "https://example.com/orders");
    return variables;
  }

  @Test
  void theOtherLanguageHasNoCommandOfItsOwn() throws IOException {
    // given
    String english = Files.readString(Path.of("README.md"));

    // then
    assertThat(Document.of(Path.of("README.zh-CN.md")).blocks())
        .filteredOn(CommandsIT::isCommands)
        .isNotEmpty()
        .allSatisfy(
            it -> assertThat(english).contains(it.text().lines().findFirst().orElseThrow()));
  }

  @Test
  void noCommandHidesFromTheTest() throws IOException {
    for (Document page : Document.all()) {
      assertThat(page.blocks())
          .filteredOn(block -> !isCommands(block))
          .as(page.toString())
          .noneMatch(block -> block.text().lines().anyMatch(it -> it.startsWith("scripts/")));
      assertThat(page.prose().stream().filter(line -> line.matches(" *scripts/.*")))
          .as(page.toString())
          .allMatch(line -> RUN_ELSEWHERE.matcher(line).matches());
    }
  }
}
