package dev.lightsout.documents;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every command on a page is run, in the order of the page, by a reader who has just cloned the
 * repository: what it promises to do, it does.
 */
class CommandsIT {
  /** Other than 0: the page shows what goes wrong. */
  private static final Map<String, Integer> CODES = Map.of();

  @TempDir Path folder;

  static Stream<Document> pages() throws IOException {
    return Document.all().stream()
        .filter(page -> page.blocks().stream().anyMatch(it -> it.language().equals("sh")));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void everyCommandOfThePageDoesWhatItPromises(Document page) throws Exception {
    try (StandIn cloud = StandIn.start()) {
      // given
      Workplace workplace = new Workplace(folder, variables(cloud));
      for (Document.Block block : page.blocks()) {
        if (block.language().equals("sh")) {

          // when
          Workplace.Ran ran = workplace.run(withKeys(block.text()));

          // then
          assertThat(ran.code())
              .as("%s:%d %s%n%s", page, block.line(), block.text(), ran.output())
              .isEqualTo(CODES.getOrDefault(block.text().strip(), 0));
        }
      }
    }
  }

  /** The ellipses of an example are the reader's own keys. */
  private static String withKeys(String commands) {
    return commands
        .replace("SECRET_ID=…", "SECRET_ID=" + StandIn.SECRET_ID)
        .replace("SECRET_KEY=…", "SECRET_KEY=" + StandIn.SECRET_KEY);
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
    return variables;
  }

  @Test
  void noCommandHidesInAnotherLanguage() throws IOException {
    // given
    Set<String> harmless = Set.of("", "json", "yaml", "java", "text", "sql");

    // then
    for (Document page : Document.all()) {
      assertThat(page.blocks())
          .filteredOn(block -> !block.language().equals("sh"))
          .allSatisfy(
              block -> {
                assertThat(harmless).contains(block.language());
                assertThat(List.of(block.text().split("\n")))
                    .noneMatch(line -> line.startsWith("scripts/"));
              });
    }
  }
}
