package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveTest {
  @TempDir Path directory;
  private Folder folder;
  private Path zip;

  @BeforeEach
  void aFolder() throws IOException {
    folder = new Folder(directory.resolve("package"));
    zip = directory.resolve("package.zip");
    Files.createDirectories(folder.image().resolve("bin"));
    file("bootstrap", "rwx------");
    file("jre/bin/java", "rwxrwxr-x");
    file("jre/lib", "rw-------");
  }

  @Test
  void itRemembersWhichFilesAreProgramsAndThatEverybodyMayReadThem() throws IOException {
    // when
    Archive.write(folder, zip);

    // then
    assertThat(mode("bootstrap")).isEqualTo("755");
    assertThat(mode("jre/bin/java")).isEqualTo("755");
    assertThat(mode("jre/lib")).isEqualTo("644");
  }

  @Test
  void whenItWasMadeDoesNotMatter() throws IOException {
    // given
    Archive.write(folder, zip);
    byte[] first = Files.readAllBytes(zip);

    // when
    Files.setLastModifiedTime(folder.bootstrap(), FileTime.from(Instant.EPOCH));
    Archive.write(folder, zip);

    // then
    assertThat(Files.readAllBytes(zip)).isEqualTo(first);
  }

  @Test
  void ofAllItsTimesNoneIsThatOfItsMaking() throws IOException {
    // when
    Archive.write(folder, zip);

    // then
    try (FileSystem inside = FileSystems.newFileSystem(zip)) {
      BasicFileAttributes file =
          Files.readAttributes(inside.getPath("/bootstrap"), BasicFileAttributes.class);
      assertThat(List.of(file.lastModifiedTime(), file.lastAccessTime(), file.creationTime()))
          .containsOnly(Archive.TIME);
    }
  }

  @Test
  void whatIsUnpackedCanBeExecutedAndNotWritten() throws IOException {
    // given
    Archive.write(folder, zip);

    // when
    Folder unpacked = Archive.unpack(zip, directory.resolve("elsewhere"));

    // then
    assertThat(unpacked.bootstrap()).content().isEqualTo("bootstrap");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(unpacked.bootstrap())))
        .isEqualTo("r-xr-xr-x");
    assertThat(unpacked.files()).hasSize(3);
    assertThat(unpacked.bytes()).isEqualTo(folder.bytes());
  }

  private void file(String name, String permissions) throws IOException {
    Path file = Files.writeString(folder.directory().resolve(name), name);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
  }

  private String mode(String name) throws IOException {
    return ZipModes.of(zip).get(name);
  }
}
