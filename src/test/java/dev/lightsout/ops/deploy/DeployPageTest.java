package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** docs/deploy.md says what the scripts do. */
class DeployPageTest {
  private static final String PAGE = Home.read(Home.REPOSITORY.resolve("docs/deploy.md"));

  @TempDir Path directory;

  @Test
  void whatIsShownIsOnThePage() {
    // given
    String shown = PAGE.substring(PAGE.indexOf("Stage dev"), PAGE.indexOf("\n```\n\nthen the env"));
    Home home = new Home(directory);

    // when
    home.deploy("--stage", "dev", "--check");

    // then
    assertThat(withoutSize(home.out())).startsWith(withoutSize(shown));
  }

  private static String withoutSize(String text) {
    return text.replaceAll("[0-9.]+ MB in [0-9,]+ files", "…");
  }

  @Test
  void whatItSaysIsSaidInTheWordsOfThePage() {
    // given
    Home home = new Home(directory).variable("SCF_ROLE", null).variable("CKAFKA_INSTANCE_ID", null);
    home.yml(
        home.yml()
            .replace("memorySize", "memorySise")
            .replace("0 0 20 * * MON-FRI *", "0 20 * * *"));

    // when
    home.deploy("--stage", "dev", "--check");

    // then
    String block = PAGE.substring(PAGE.indexOf("```\nserverless.yml:") + 4);
    assertThat(withoutLine(block.substring(0, block.indexOf("\n```"))).lines())
        .hasSize(4)
        .allSatisfy(line -> assertThat(withoutLine(home.err())).contains(line));
  }

  private static String withoutLine(String text) {
    return text.replaceAll("serverless\\.yml:\\d+: ", "").replaceAll("…(?=\n|$)", "");
  }
}
