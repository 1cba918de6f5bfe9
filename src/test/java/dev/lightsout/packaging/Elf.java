package dev.lightsout.packaging;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An ELF file of a header, the versions that it needs, and their names; it does nothing. */
final class Elf {
  private static final int HEADER = 0x40;
  private static final int SECTION = 0x40;
  private static final int ENTRY = 16;

  private final int machine;
  private final Map<String, List<String>> needed = new LinkedHashMap<>();
  private final ByteArrayOutputStream names = new ByteArrayOutputStream();

  private Elf(int machine) {
    this.machine = machine;
    names.write(0);
  }

  /** One for a processor. */
  static Elf of(int machine) {
    return new Elf(machine);
  }

  Elf needs(String library, String... versions) {
    needed.put(library, List.of(versions));
    return this;
  }

  Path writtenTo(Path file) throws IOException {
    byte[] versions = versions();
    byte[] strings = names.toByteArray();
    int sections = HEADER + versions.length + strings.length;
    ByteBuffer elf = ByteBuffer.allocate(sections + 2 * SECTION).order(ByteOrder.LITTLE_ENDIAN);
    elf.put(new byte[] {0x7f, 'E', 'L', 'F', 2, 1, 1});
    elf.putShort(0x12, (short) machine);
    elf.putLong(0x28, sections);
    elf.putShort(0x3a, (short) SECTION);
    elf.putShort(0x3c, (short) 2);
    elf.position(HEADER);
    elf.put(versions).put(strings);
    elf.putInt(sections + 4, 0x6ffffffe);
    elf.putLong(sections + 0x18, HEADER);
    elf.putInt(sections + 0x28, 1);
    elf.putInt(sections + 0x2c, needed.size());
    elf.putLong(sections + SECTION + 0x18, HEADER + versions.length);
    return Files.write(file, elf.array());
  }

  private byte[] versions() throws IOException {
    int entries = needed.values().stream().mapToInt(it -> 1 + it.size()).sum();
    ByteBuffer bytes = ByteBuffer.allocate(ENTRY * entries).order(ByteOrder.LITTLE_ENDIAN);
    for (Map.Entry<String, List<String>> library : needed.entrySet()) {
      int count = library.getValue().size();
      bytes.putShort((short) 1).putShort((short) count).putInt(name(library.getKey()));
      bytes.putInt(ENTRY).putInt(ENTRY * (1 + count));
      for (String version : library.getValue()) {
        bytes.putInt(0).putInt(0).putInt(name(version)).putInt(ENTRY);
      }
    }
    return bytes.array();
  }

  private int name(String text) throws IOException {
    int place = names.size();
    names.write(text.getBytes(StandardCharsets.US_ASCII));
    names.write(0);
    return place;
  }
}
