package dev.lightsout.packaging;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The package's files, as they lie on SCF under {@code /var/user}.
 *
 * @param directory where they are
 */
record Folder(Path directory) {

  /** What SCF starts. */
  Path bootstrap() {
    return directory.resolve("bootstrap");
  }

  /** The Java runtime, the function in it. */
  Path image() {
    return directory.resolve("jre");
  }

  /** Whom that Java trusts. */
  Path certificates() {
    return image().resolve("lib/security/cacerts");
  }

  Path cache() {
    return directory.resolve("lights-out.aot");
  }

  /** Its files, their names sorted. */
  List<Path> files() {
    try (Stream<Path> all = Files.walk(directory)) {
      return all.filter(Files::isRegularFile).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  long bytes() {
    return files().stream().mapToLong(it -> it.toFile().length()).sum();
  }
}
