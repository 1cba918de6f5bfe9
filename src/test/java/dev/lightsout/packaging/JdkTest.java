package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.ops.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkTest {
  private static final int AARCH64 = 183;

  @TempDir Path directory;

  @Test
  void theOneThatIsGivenIsTakenBeforeThoseOfTheEnvironment() throws IOException {
    // given
    Path given = jdk("given", "25.0.3");
    Path own = jdk("own", "25.0.2");
    Path usual = jdk("usual", "26");
    Map<String, String> environment =
        Map.of("LIGHTS_OUT_JDK25", own.toString(), "JAVA_HOME", usual.toString());

    // then
    assertThat(Jdk.find(given, environment, none())).isEqualTo(new Jdk(given, "25.0.3"));
    assertThat(Jdk.find(null, environment, none())).isEqualTo(new Jdk(own, "25.0.2"));
    assertThat(Jdk.find(null, Map.of("JAVA_HOME", usual.toString()), none()))
        .isEqualTo(new Jdk(usual, "26"));
  }

  @Test
  void withoutOneItSaysWhatToDo() throws IOException {
    // given
    Path old = jdk("old", "17.0.15");

    // then
    assertThatThrownBy(() -> Jdk.find(null, Map.of(), none()))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("--jdk DIR or in LIGHTS_OUT_JDK25 or JAVA_HOME");
    assertThatThrownBy(() -> Jdk.find(null, Map.of("JAVA_HOME", old.toString()), none()))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("(JAVA_HOME is 17.0.15)");
    assertThatThrownBy(() -> Jdk.find(old, Map.of(), none()))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("--jdk is \"" + old + "\", which is Java 17.0.15");
    assertThatThrownBy(() -> Jdk.find(directory, Map.of(), none()))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("where there is no JDK");
  }

  @Test
  void itIsSaidWhetherItsAuthoritiesAreThoseOfTheMachine() throws IOException {
    // given
    Path own = jdk("own", "25.0.3");
    Path linked = jdk("linked", "25.0.3");
    Path machines = Files.writeString(directory.resolve("machines"), "");
    Files.createDirectories(own.resolve("lib/security"));
    Files.writeString(own.resolve("lib/security/cacerts"), "");
    Files.createDirectories(linked.resolve("lib/security"));
    Files.createSymbolicLink(linked.resolve("lib/security/cacerts"), machines);

    // then
    assertThat(new Jdk(own, "25.0.3").authorities()).isEqualTo("the authorities of this JDK");
    assertThat(new Jdk(linked, "25.0.3").authorities())
        .startsWith("the authorities of this machine, " + machines.toRealPath());
  }

  @Test
  void theFirstOfThoseInstalledThatRunsOnScfIsTakenWhereNoneIsNamed() throws IOException {
    // given
    Elf.of(ElfFile.X86_64)
        .needs("libc.so.6", "GLIBC_2.34")
        .writtenTo(jdk("a-debian", "25.0.1").resolve("lib/server/libjvm.so"));
    jdk("b-old", "17.0.15");
    Path fitting = jdk("c-temurin", "25.0.3");

    // then
    assertThat(Jdk.find(null, Map.of(), directory)).isEqualTo(new Jdk(fitting, "25.0.3"));
  }

  @Test
  void aGlibcNewerThanThatOfScfIsRefusedWithTheNameOfTheFile() throws IOException {
    // given
    Path home = jdk("debian", "25.0.1");
    Elf.of(ElfFile.X86_64)
        .needs("libc.so.6", "GLIBC_2.2.5", "GLIBC_2.34", "GLIBC_2.4", "GLIBC_PRIVATE")
        .writtenTo(home.resolve("lib/server/libjvm.so"));

    // then
    assertThatThrownBy(Jdk.find(home, Map.of(), none())::mustRunOnTheHost)
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("lib/server/libjvm.so needs glibc 2.34")
        .hasMessageContaining("with glibc 2.17");
  }

  @Test
  void anotherProcessorIsRefused() throws IOException {
    // given
    Path home = jdk("arm", "25.0.1");
    Elf.of(AARCH64).needs("libc.so.6", "GLIBC_2.17").writtenTo(home.resolve("bin/java"));

    // then
    assertThatThrownBy(Jdk.find(home, Map.of(), none())::mustRunOnTheHost)
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("bin/java is not for x86_64");
  }

  /** 2.4 is older than 2.17, and 2.2.5 too. */
  @Test
  void theGlibcOfScfAndOlderOnesAreTaken() throws IOException {
    // given
    Path home = jdk("temurin", "25.0.3");
    Elf.of(ElfFile.X86_64)
        .needs("libc.so.6", "GLIBC_2.17", "GLIBC_2.4", "GLIBC_2.2.5")
        .needs("libstdc++.so.6", "GLIBCXX_3.4.30")
        .writtenTo(home.resolve("lib/server/libjvm.so"));

    // then
    Jdk.find(home, Map.of(), none()).mustRunOnTheHost();
    assertThat(Host.refusals(home, List.of("lib", "not-there"))).isEmpty();
  }

  private Path none() {
    return directory.resolve("not-there");
  }

  private Path jdk(String name, String version) throws IOException {
    Path home = directory.resolve(name);
    Files.createDirectories(home.resolve("bin"));
    Files.createDirectories(home.resolve("lib/server"));
    Files.writeString(home.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    Files.writeString(home.resolve("bin/jlink"), "").toFile().setExecutable(true);
    return home;
  }
}
