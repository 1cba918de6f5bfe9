package dev.lightsout.ops.deploy;

import dev.lightsout.ops.Shell;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The directory that becomes the function.
 *
 * @param directory as the file names it, from where the file is
 */
record Code(Path directory) {
  private static final String HANDLER = "dev/lightsout/ScfFunction.class";

  /** What the tool takes, unpacked (the scf command line 1.2.1 and later). */
  private static final long LIMIT = 700_000_000;

  /** Its size. */
  record Size(long files, long bytes) {}

  /** Builds it, if it is the one that this repository's build makes and anything is newer. */
  void build(Shell shell, Findings findings) {
    Path built = shell.home().resolve("target/scf").normalize();
    if (!directory.normalize().equals(built) || !isOutOfDate(shell.home())) {
      return;
    }
    shell.err().println("building… (mvn package, without the tests)");
    int exit =
        Command.find("mvn", shell.variables())
            .map(mvn -> new Command(words(mvn), shell.home(), shell.variables()).run())
            .orElse(-1);
    if (exit != 0) {
      findings.error(
          directory.toString(),
          exit < 0
              ? "is out of date, and there is no mvn on the PATH: expected Maven 3.8 or later"
              : "could not be built; what Maven said is above");
    }
  }

  private static List<String> words(Path mvn) {
    return List.of(
        mvn.toString(), "-q", "-B", "-ntp", "-Dstyle.color=never", "package", "-DskipTests");
  }

  /** Its files are as old as the archive says, and the jar is kept if it would be the same. */
  private boolean isOutOfDate(Path home) {
    if (!Files.isRegularFile(directory.resolve(HANDLER))) {
      return true;
    }
    try (Stream<Path> sources = Files.walk(home.resolve("src/main"))) {
      long unpacked = Files.getLastModifiedTime(directory).toMillis();
      return Stream.concat(sources, Stream.of(home.resolve("pom.xml")))
          .anyMatch(it -> it.toFile().lastModified() > unpacked);
    } catch (IOException unreadable) {
      return true;
    }
  }

  /** Whether the function is in it, and small enough. */
  void check(Findings findings) {
    if (!Files.isRegularFile(directory.resolve(HANDLER))) {
      findings.error(
          directory.toString(), "has no " + HANDLER + ": expected the classes at its root");
    } else if (size().bytes() > LIMIT) {
      findings.error(
          directory.toString(), "is " + megabytes() + " unpacked: expected at most 700 MB");
    }
  }

  Size size() {
    try (Stream<Path> files = Files.walk(directory)) {
      List<Path> all = files.filter(Files::isRegularFile).toList();
      return new Size(all.size(), all.stream().mapToLong(it -> it.toFile().length()).sum());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  String megabytes() {
    return "%.1f MB".formatted(size().bytes() / 1e6);
  }
}
