package dev.lightsout.ops;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Writes variables into the file of a stage. Every other line stays as it is, comments too. */
public final class EnvFileEdit {
  private static final Pattern END_OF_LINE = Pattern.compile("(?<=\n)");

  /** It may hold keys. */
  private static final Set<PosixFilePermission> OWNER_ALONE =
      PosixFilePermissions.fromString("rw-------");

  private EnvFileEdit() {}

  /**
   * Sets them, each in its line, or in a new one at the end.
   *
   * @param file is made, for its owner alone, if it is not there
   * @throws BadUsage if a value cannot be written so that it is read back, or the file cannot be
   *     written; it is then as before
   */
  public static void put(Path file, Map<String, String> values) {
    List<String> lines = lines(file);
    values.forEach((name, value) -> put(lines, name, name + "=" + written(name, value)));
    write(file, String.join("", lines));
  }

  private static List<String> lines(Path file) {
    try {
      String text = Files.exists(file) ? Files.readString(file) : "";
      return new ArrayList<>(text.isEmpty() ? List.of() : List.of(END_OF_LINE.split(text)));
    } catch (IOException unreadable) {
      throw new BadUsage(file + " cannot be read: " + unreadable);
    }
  }

  /** Of several lines for one variable the last counts. */
  private static void put(List<String> lines, String name, String pair) {
    Pattern itsLine = Pattern.compile("\\s*" + Pattern.quote(name) + "\\s*=.*", Pattern.DOTALL);
    for (int i = lines.size() - 1; i >= 0; i--) {
      if (itsLine.matcher(lines.get(i)).matches()) {
        lines.set(i, pair + lines.get(i).replaceFirst("(?s)^.*?(\r?\n?)$", "$1"));
        return;
      }
    }
    int last = lines.size() - 1;
    if (last >= 0 && !lines.get(last).endsWith("\n")) {
      lines.set(last, lines.get(last) + "\n");
    }
    lines.add(pair + "\n");
  }

  private static String written(String name, String value) {
    if (value.lines().count() > 1 || value.contains("\\n")) {
      throw new BadUsage(name + " cannot be written: its value has more than one line");
    }
    boolean bare = value.equals(value.trim()) && !value.matches("(?s)([\"']).*\\1");
    return bare ? value : '"' + value + '"';
  }

  /** All or nothing, and with the permissions that the file had. */
  private static void write(Path file, String text) {
    try {
      Path real = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
      boolean posix = Files.getFileStore(real.getParent()).supportsFileAttributeView("posix");
      Path draft = Files.createTempFile(real.getParent(), ".env.", ".draft");
      try {
        Files.writeString(draft, text);
        if (posix) {
          Files.setPosixFilePermissions(
              draft, Files.exists(real) ? Files.getPosixFilePermissions(real) : OWNER_ALONE);
        }
        Files.move(draft, real, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException unwritable) {
      throw new BadUsage(file + " cannot be written: " + unwritable);
    }
  }
}
