package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

  @Test
  void commentsAreSkippedAndQuotesTakenOff() throws IOException {
    // given
    Files.writeString(
        home.resolve(".env.dev"), "# A=0\nA = \"x y\"\nB='z'\nC=\nno pair\n D=k=v \n");

    // when
    EnvFile read = EnvFile.of(home, "dev", Map.of());

    // then
    assertThat(read.variables()).isEqualTo(Map.of("A", "x y", "B", "z", "C", "", "D", "k=v"));
  }
}
