package dev.lightsout.packaging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.packaging.ElfFile.Needed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ElfFileTest {
  @TempDir Path directory;

  @Test
  void whatIsNeededIsReadFromEveryLibraryOfTheChain() throws IOException {
    // given
    Path file =
        Elf.of(ElfFile.X86_64)
            .needs("libc.so.6", "GLIBC_2.2.5", "GLIBC_2.17")
            .needs("libm.so.6", "GLIBC_2.29")
            .writtenTo(directory.resolve("lib.so"));

    // when
    ElfFile read = ElfFile.read(file);

    // then
    assertThat(read.machine()).isEqualTo(ElfFile.X86_64);
    assertThat(read.needed())
        .containsExactly(
            new Needed("libc.so.6", "GLIBC_2.2.5"),
            new Needed("libc.so.6", "GLIBC_2.17"),
            new Needed("libm.so.6", "GLIBC_2.29"));
  }

  @Test
  void aFileThatNeedsNothingIsRead() throws IOException {
    Path file = Elf.of(183).writtenTo(directory.resolve("lib.so"));

    assertThat(ElfFile.read(file)).isEqualTo(new ElfFile(183, List.of()));
  }

  /** The one that this test runs on, whatever made it. */
  @Test
  void aRealLibraryNeedsTheCLibraryOfItsSystem() throws IOException {
    // given
    Path library = Path.of(System.getProperty("java.home"), "lib/server/libjvm.so");
    Assumptions.assumeTrue(Files.exists(library), "this Java is not one of Linux");

    // when
    ElfFile read = ElfFile.read(library);

    // then
    assertThat(read.needed())
        .anyMatch(it -> it.library().startsWith("libc.") && it.version().startsWith("GLIBC_2."));
  }

  @Test
  void aTextIsNone() throws IOException {
    Path file = Files.writeString(directory.resolve("text"), "#!/bin/sh\n");
    Path empty = Files.writeString(directory.resolve("empty"), "");

    assertThat(ElfFile.isOne(file)).isFalse();
    assertThat(ElfFile.isOne(empty)).isFalse();
    assertThatThrownBy(() -> ElfFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is no ELF file");
  }

  @Test
  void aFileThatBreaksOffIsRefusedWhereverItDoes() throws IOException {
    // given
    Path whole =
        Elf.of(ElfFile.X86_64).needs("libc.so.6", "GLIBC_2.34").writtenTo(directory.resolve("w"));
    byte[] bytes = Files.readAllBytes(whole);
    // The rest of the last section's header says nothing that is asked.
    int read = bytes.length - 0x20;

    for (int length = 0; length < read; length += 5) {
      // when
      Path part = Files.write(directory.resolve("part"), Arrays.copyOf(bytes, length));

      // then
      assertThatThrownBy(() -> ElfFile.read(part)).isInstanceOf(IOException.class);
    }
  }

  @Test
  void thirtyTwoBitsAreRefused() throws IOException {
    // given
    Path file = Elf.of(ElfFile.X86_64).writtenTo(directory.resolve("lib.so"));
    byte[] bytes = Files.readAllBytes(file);
    bytes[4] = 1;
    Files.write(file, bytes);

    // then
    assertThatThrownBy(() -> ElfFile.read(file))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("is not of 64 bits and little-endian");
  }
}
