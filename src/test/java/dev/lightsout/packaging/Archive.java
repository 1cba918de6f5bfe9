package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A zip that remembers which files are programs, and nothing of when and where it was made. */
final class Archive {
  /** As in what Maven packages. */
  static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

  private static final String PROGRAM = "rwxr-xr-x";
  private static final String DATA = "rw-r--r--";

  private Archive() {}

  /** Writes one of a folder, in the place of an older one. */
  static void write(Folder folder, Path zip) throws IOException {
    Files.deleteIfExists(zip);
    try (FileSystem inside = open(zip, Map.of("create", "true"))) {
      for (Path file : folder.files()) {
        Path entry = inside.getPath("/" + folder.directory().relativize(file));
        Files.createDirectories(entry.getParent());
        Files.copy(file, entry);
        Files.setPosixFilePermissions(
            entry, PosixFilePermissions.fromString(Files.isExecutable(file) ? PROGRAM : DATA));
      }
      for (Path entry : all(inside)) {
        // A zip keeps three times of each file where one of them differs.
        Files.getFileAttributeView(entry, BasicFileAttributeView.class).setTimes(TIME, TIME, TIME);
        if (Files.isDirectory(entry)) {
          Files.setPosixFilePermissions(entry, PosixFilePermissions.fromString(PROGRAM));
        }
      }
    }
  }

  /** Unpacks one as others may: each file gets the time of today, and can be read only. */
  static Folder unpack(Path zip, Path to) throws IOException {
    Files.createDirectories(to);
    try (FileSystem inside = open(zip, Map.of())) {
      for (Path entry : all(inside)) {
        Path file = to.resolve(inside.getPath("/").relativize(entry).toString());
        if (Files.isDirectory(entry)) {
          Files.createDirectories(file);
        } else {
          Files.copy(entry, file);
          Files.setPosixFilePermissions(file, Files.getPosixFilePermissions(entry));
          file.toFile().setReadOnly();
        }
      }
    }
    return new Folder(to);
  }

  private static List<Path> all(FileSystem inside) throws IOException {
    try (Stream<Path> all = Files.walk(inside.getPath("/"))) {
      return all.filter(it -> it.getNameCount() > 0).sorted().toList();
    }
  }

  private static FileSystem open(Path zip, Map<String, String> how) throws IOException {
    Map<String, String> options = new HashMap<>(how);
    options.put("enablePosixFileAttributes", "true");
    return FileSystems.newFileSystem(zip, options);
  }
}
