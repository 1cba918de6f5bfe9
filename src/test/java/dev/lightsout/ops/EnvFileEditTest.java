package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EnvFileEditTest {
  @TempDir Path home;
  private Path file;

  @BeforeEach
  void name() {
    file = home.resolve(".env.dev");
  }

  @Test
  void aVariableIsChangedInItsLineAndNoOtherLineIs() throws IOException {
    // given
    Files.writeString(file, "# keys\nA=1\n\n B = 2 \r\nC=3");

    // when
    EnvFileEdit.put(file, Map.of("B", "two"));

    // then
    assertThat(file).hasContent("# keys\nA=1\n\nB=two\r\nC=3");
  }

  @Test
  void aNewOneGoesToTheEndAndACommentIsNone() throws IOException {
    // given
    Files.writeString(file, "# B=1\nA=1");

    // when
    EnvFileEdit.put(file, Map.of("B", "2"));

    // then
    assertThat(Files.readString(file)).isEqualTo("# B=1\nA=1\nB=2\n");
  }

  @Test
  void ofTwoLinesTheOneThatCountsIsChanged() throws IOException {
    // given
    Files.writeString(file, "A=1\nA=2\n");

    // when
    EnvFileEdit.put(file, Map.of("A", "3"));

    // then
    assertThat(EnvFile.of(home, "dev", Map.of()).variables()).containsEntry("A", "3");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a b", " a ", "\"a\"", "'a'", "a=b", "$1", "a#b", "ü,ö", "\\"})
  void whatIsWrittenIsReadBack(String value) {
    // when
    EnvFileEdit.put(file, Map.of("A", value));

    // then
    assertThat(EnvFile.of(home, "dev", Map.of()).variables()).containsEntry("A", value);
  }

  @Test
  void aValueOfTwoLinesIsRefusedAndTheFileIsAsBefore() throws IOException {
    // given
    Files.writeString(file, "A=1\n");

    // when, then
    assertThatThrownBy(() -> EnvFileEdit.put(file, Map.of("A", "x\ny")))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("A cannot be written");
    assertThat(Files.readString(file)).isEqualTo("A=1\n");
  }

  @Test
  void aNewFileIsForItsOwnerAloneAndAnOldOneKeepsItsPermissions() throws IOException {
    // given
    Path old = Files.writeString(home.resolve(".env"), "A=1\n");
    Files.setPosixFilePermissions(old, PosixFilePermissions.fromString("rw-r-----"));

    // when
    EnvFileEdit.put(file, Map.of("A", "1"));
    EnvFileEdit.put(old, Map.of("A", "2"));

    // then
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(old)))
        .isEqualTo("rw-r-----");
    try (Stream<Path> files = Files.list(home)) {
      assertThat(files).containsExactlyInAnyOrder(file, old);
    }
  }
}
