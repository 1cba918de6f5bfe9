package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileTest {
  @TempDir Path home;

  @Test
  void theFileOfTheStageIsReadAndNoOther() throws IOException {
    // given
    Files.writeString(home.resolve(".env"), "A=1\nB=2\n");
    Files.writeString(home.resolve(".env.dev"), "A=3\n");

    // when
    EnvFile read = EnvFile.of(home, "dev", Map.of());

    // then
    assertThat(read.variables()).isEqualTo(Map.of("A", "3"));
  }

  @Test
  void withoutAFileOfTheStageTheOtherIsRead() throws IOException {
    // given
    Files.writeString(home.resolve(".env"), "A=1\n");

    // when
    EnvFile read = EnvFile.of(home, "dev", Map.of());

    // then
    assertThat(read.variables()).isEqualTo(Map.of("A", "1"));
    assertThat(read.file()).isEqualTo(home.resolve(".env"));
  }

  @Test
  void whatTheShellHasSetWins() throws IOException {
    // given
    Files.writeString(home.resolve(".env.dev"), "A=1\n");

    // when
    EnvFile read = EnvFile.of(home, "dev", Map.of("A", "2"));

    // then
    assertThat(read.variables()).isEqualTo(Map.of("A", "2"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../dev", "a/b", ".dev", "dev test"})
  void whatIsNoNameOfAStageIsRefused(String stage) {
    assertThatThrownBy(() -> EnvFile.of(home, stage, Map.of()))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("--stage is \"" + stage + "\"");
  }

  @Test
  void aNeededVariableThatIsNotSetIsNamedWithItsFile() throws IOException {
    // given
    Files.writeString(home.resolve(".env"), "SCF_ROLE= ");

    // when, then
    assertThatThrownBy(() -> EnvFile.of(home, "dev", Map.of()).needed("SCF_ROLE"))
        .isInstanceOf(BadUsage.class)
        .hasMessage("SCF_ROLE is not set: put it into .env");
  }

  /** What the tool itself was seen to read; scripts/check-deploy tries the same list with it. */
  static List<JsonElement> seenByTheTool() throws IOException {
    String cases = Files.readString(Path.of("scripts", "check-deploy.d", "dotenv.json"));
    return JsonParser.parseString(cases).getAsJsonArray().asList();
  }

  @ParameterizedTest
  @MethodSource("seenByTheTool")
  void aLineIsReadAsTheToolReadsIt(JsonElement line) throws IOException {
    // given
    JsonObject one = line.getAsJsonObject();
    Files.writeString(home.resolve(".env.dev"), one.get("written").getAsString());

    // when
    String read = EnvFile.of(home, "dev", Map.of()).variables().get("X");

    // then
    assertThat(read).isEqualTo(one.get("seen").isJsonNull() ? null : one.get("seen").getAsString());
  }
}
