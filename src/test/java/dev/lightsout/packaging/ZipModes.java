package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/** The Unix modes in a zip's directory, as others read them (APPNOTE 4.4.2 and 4.4.15). */
final class ZipModes {
  private static final int ENTRY = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final int END_LENGTH = 22;
  private static final int UNIX = 3;

  private ZipModes() {}

  /** In octal, by name; those that no Unix made are left out. The zip has no comment. */
  static Map<String, String> of(Path zip) throws IOException {
    byte[] whole = Files.readAllBytes(zip);
    ByteBuffer bytes = ByteBuffer.wrap(whole).order(ByteOrder.LITTLE_ENDIAN);
    int end = whole.length - END_LENGTH;
    if (bytes.getInt(end) != END) {
      throw new IOException("no zip, or one with a comment");
    }
    Map<String, String> modes = new LinkedHashMap<>();
    int at = bytes.getInt(end + 16);
    while (bytes.getInt(at) == ENTRY) {
      int name = bytes.getShort(at + 28);
      if (bytes.get(at + 5) == UNIX) {
        modes.put(
            new String(whole, at + 46, name, StandardCharsets.UTF_8),
            Integer.toOctalString(bytes.getInt(at + 38) >>> 16));
      }
      at += 46 + name + bytes.getShort(at + 30) + bytes.getShort(at + 32);
    }
    return modes;
  }
}
