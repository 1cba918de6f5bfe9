package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What scripts/package has made, where it has; a build of Maven alone makes none. */
class PackageIT {
  private static final Path ZIP = Path.of("target/lights-out-custom-runtime.zip");
  private static final Path SAMPLES = Path.of("events");

  @TempDir static Path elsewhere;
  private static Folder folder;

  @TempDir Path directory;

  @BeforeAll
  static void onlyWhatIsThereAndNew() throws IOException {
    assumeTrue(Files.exists(ZIP), ZIP + " is not there: scripts/package --custom-runtime makes it");
    assumeTrue(!isOutOfDate(), ZIP + " is out of date: run scripts/package --custom-runtime");
    folder = Archive.unpack(ZIP, elsewhere.resolve("var/user"));
  }

  @Test
  void whatMustBeExecutedCanBeAndTheLicencesAreThere() throws IOException {
    // when
    Map<String, String> modes = ZipModes.of(ZIP);

    // then
    assertThat(modes)
        .containsEntry("bootstrap", "755")
        .containsEntry("jre/bin/java", "755")
        .containsEntry("lights-out.aot", "644")
        .containsKeys("jre/legal/java.base/LICENSE", "jre/legal/java.base/ASSEMBLY_EXCEPTION")
        .doesNotContainKeys("train", "jre/bin/keytool");
    assertThat(ZIP)
        .isRegularFile()
        .satisfies(it -> assertThat(it.toFile().length()).isLessThan(50_000_000));
  }

  @Test
  void nothingInItNeedsMoreThanScfHas() throws IOException {
    assertThat(Host.refusals(folder.directory(), List.of(""))).isEmpty();
  }

  @Test
  void itStopsByItsCacheWhereverItIsUnpackedAndWhenever() throws Exception {
    // when
    Trial trial = Trial.of(folder, true, directory.resolve("rows"), SAMPLES);

    // then
    assertThat(trial.stops()).isEqualTo(6);
    assertThat(trial.share()).isGreaterThan(0.9);
  }

  @Test
  void withACacheThatIsNoneItStopsAllTheSameAndPrintsRowsAlone() throws Exception {
    // given
    Folder broken = new Folder(Files.createDirectory(elsewhere.resolve("broken")));
    Files.copy(folder.bootstrap(), broken.bootstrap(), StandardCopyOption.COPY_ATTRIBUTES);
    Files.createSymbolicLink(broken.image(), folder.image());
    Files.writeString(broken.cache(), "no cache");

    // when
    Trial trial = Trial.of(broken, false, directory.resolve("rows"), SAMPLES);

    // then
    assertThat(trial.stops()).isEqualTo(6);
    assertThat(trial.share()).isZero();
  }

  @Test
  void whoeverSetsJavaToolOptionsHasTheLastWord() throws Exception {
    // given
    ProcessBuilder java =
        new ProcessBuilder(
            folder.image().resolve("bin/java").toString(), "-XX:+PrintFlagsFinal", "-version");
    java.environment().put("JAVA_TOOL_OPTIONS", "-Xmx64m");

    // when
    Process process = java.redirectErrorStream(true).start();
    String flags = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    // then
    assertThat(flags)
        .containsPattern("MaxHeapSize +=? *67108864")
        .containsPattern("UseSerialGC +=? *true");
  }

  private static boolean isOutOfDate() throws IOException {
    try (Stream<Path> sources = Files.walk(Path.of("src/main"))) {
      long made = ZIP.toFile().lastModified();
      return Stream.concat(sources, Stream.of(Path.of("pom.xml")))
          .anyMatch(it -> it.toFile().lastModified() > made);
    }
  }
}
