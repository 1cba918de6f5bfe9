package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The shipped one, with a Java beside it that says how it was called. */
class BootstrapTest {
  private static final Path SHIPPED = Path.of("ops/custom-runtime/bootstrap");

  @TempDir Path directory;
  private Path bootstrap;

  @BeforeEach
  void aPackage() throws IOException {
    Path folder = Files.createDirectory(directory.resolve("var user"));
    bootstrap = Files.copy(SHIPPED, folder.resolve("bootstrap"));
    Files.createDirectories(folder.resolve("jre/bin"));
    Path java = folder.resolve("jre/bin/java");
    Files.writeString(java, "#!/bin/sh\nprintf '%s\\n' $$ \"$@\"\n").toFile().setExecutable(true);
  }

  @Test
  void itIsAProgramInTheRepositoryToo() {
    assertThat(SHIPPED).isExecutable();
  }

  @Test
  void theJavaBesideItTakesItsPlaceWithTheCacheBesideIt() throws Exception {
    // when
    Started started = start(directory, bootstrap.toString());

    // then
    assertThat(started.said())
        .containsExactly(
            String.valueOf(started.pid()),
            "-XX:AOTCache=" + bootstrap.resolveSibling("lights-out.aot"),
            "-m",
            "dev.lightsout/dev.lightsout.CustomRuntime");
  }

  @Test
  void itFindsThemByARelativePathAndByItsNameAlone() throws Exception {
    // when
    Started relative = start(directory, "/bin/sh", "var user/bootstrap");
    Started name = start(bootstrap.getParent(), "/bin/sh", "bootstrap");

    // then
    assertThat(relative.said()).contains("-XX:AOTCache=var user/lights-out.aot");
    assertThat(name.said()).contains("-XX:AOTCache=./lights-out.aot");
  }

  @Test
  void theTrainingChangesNothingButWhatIsDoneWithTheCache() throws IOException {
    // given
    String text = Files.readString(SHIPPED);

    // then
    assertThat(text.split("-XX:AOTCache=", -1)).hasSize(2);
  }

  private record Started(long pid, List<String> said) {}

  private static Started start(Path where, String... words) throws Exception {
    Process process = new ProcessBuilder(words).directory(where.toFile()).start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).isZero();
    return new Started(process.pid(), said.lines().toList());
  }
}
