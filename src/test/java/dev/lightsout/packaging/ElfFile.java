package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program or library of Linux, as far as it says where it runs: for which processor it is, and
 * which versions of which libraries' symbols it needs (the section {@code .gnu.version_r} of the
 * Linux Standard Base).
 *
 * @param machine the processor, by its number in the ELF specification
 * @param needed the symbol versions
 */
record ElfFile(int machine, List<Needed> needed) {
  /** The number of x86_64. */
  static final int X86_64 = 62;

  private static final int MAGIC = 0x7f454c46;
  private static final int CLASS_64 = 2;
  private static final int LITTLE_ENDIAN = 1;
  private static final int SHT_GNU_VERNEED = 0x6ffffffe;

  /**
   * A symbol version, such as {@code GLIBC_2.17} of {@code libc.so.6}.
   *
   * @param library the file that must have it
   * @param version its name
   */
  record Needed(String library, String version) {}

  /** Whether it begins as one. */
  static boolean isOne(Path file) throws IOException {
    try (var in = Files.newInputStream(file)) {
      byte[] first = in.readNBytes(4);
      return first.length == 4 && ByteBuffer.wrap(first).getInt() == MAGIC;
    }
  }

  /**
   * Reads one.
   *
   * @throws IOException if it is none, is damaged, or is not of 64 bits and little-endian
   */
  static ElfFile read(Path file) throws IOException {
    try {
      return new Reader(ByteBuffer.wrap(Files.readAllBytes(file))).file();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException e) {
      throw new IOException(file + " is no whole ELF file", e);
    } catch (NotRead e) {
      throw new IOException(file + " " + e.getMessage(), e);
    }
  }

  private static final class NotRead extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NotRead(String why) {
      super(why);
    }
  }

  /** The names are those of the specification's structures. */
  private static final class Reader {
    private final ByteBuffer bytes;

    Reader(ByteBuffer bytes) {
      this.bytes = bytes;
    }

    ElfFile file() {
      if (bytes.getInt(0) != MAGIC) {
        throw new NotRead("is no ELF file");
      }
      if (bytes.get(4) != CLASS_64 || bytes.get(5) != LITTLE_ENDIAN) {
        throw new NotRead("is not of 64 bits and little-endian");
      }
      bytes.order(ByteOrder.LITTLE_ENDIAN);
      List<Needed> needed = new ArrayList<>();
      long sections = bytes.getLong(0x28);
      int size = half(0x3a);
      int count = half(0x3c);
      for (int i = 0; i < count; i++) {
        int header = at(sections + (long) i * size);
        if (bytes.getInt(header + 4) == SHT_GNU_VERNEED) {
          int strings = at(sections + (long) bytes.getInt(header + 0x28) * size);
          needed.addAll(versions(offset(header), bytes.getInt(header + 0x2c), offset(strings)));
        }
      }
      return new ElfFile(half(0x12), List.copyOf(needed));
    }

    /** A chain of libraries, each with a chain of versions. */
    private List<Needed> versions(int first, int libraries, int strings) {
      List<Needed> found = new ArrayList<>();
      int verneed = first;
      for (int i = 0; i < libraries; i++) {
        String library = text(strings + bytes.getInt(verneed + 4));
        int vernaux = verneed + bytes.getInt(verneed + 8);
        for (int j = half(verneed + 2); j > 0; j--) {
          found.add(new Needed(library, text(strings + bytes.getInt(vernaux + 8))));
          vernaux += bytes.getInt(vernaux + 12);
        }
        verneed += bytes.getInt(verneed + 12);
      }
      return found;
    }

    /** Where the contents of a section begin. */
    private int offset(int header) {
      return at(bytes.getLong(header + 0x18));
    }

    private static int at(long place) {
      if (place < 0 || place > Integer.MAX_VALUE) {
        throw new IndexOutOfBoundsException();
      }
      return (int) place;
    }

    private int half(int place) {
      return Short.toUnsignedInt(bytes.getShort(place));
    }

    private String text(int place) {
      int end = place;
      while (bytes.get(end) != 0) {
        end++;
      }
      return new String(bytes.array(), place, end - place, StandardCharsets.US_ASCII);
    }
  }
}
