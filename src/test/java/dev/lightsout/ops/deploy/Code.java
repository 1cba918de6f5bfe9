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
 * @param runtime what is to run it
 */
record Code(Path directory, Runtime runtime) {
  /** What the tool takes, unpacked (the scf command line 1.2.1 and later). */
  private static final long LIMIT = 700_000_000;

  /** What runs it, what that looks for in it, and where this repository puts that. */
  enum Runtime {
    JAVA("target/scf", "dev/lightsout/ScfFunction.class", "the classes at its root"),
    CUSTOM("target/custom-runtime", "bootstrap", "what scripts/package --custom-runtime makes");

    private final String built;
    private final String entry;
    private final String right;

    Runtime(String built, String entry, String right) {
      this.built = built;
      this.entry = entry;
      this.right = right;
    }

    /** That of a serverless.yml. */
    static Runtime named(String name) {
      return name.equals("CustomRuntime") ? CUSTOM : JAVA;
    }
  }

  /** Its size. */
  record Size(long files, long bytes) {}

  /** Builds it, if it is the one that this repository's build makes and anything is newer. */
  void build(Shell shell, Findings findings) {
    Path built = shell.home().resolve(runtime.built).normalize();
    if (!directory.normalize().equals(built) || !isOutOfDate(shell.home())) {
      return;
    }
    if (runtime == Runtime.CUSTOM) {
      // It needs a JDK that only whoever is there can name.
      findings.error(
          directory.toString(),
          "is not there or out of date: run scripts/package --custom-runtime first");
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
    if (!Files.isRegularFile(directory.resolve(runtime.entry))) {
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
    Path entry = directory.resolve(runtime.entry);
    if (!Files.isRegularFile(entry)) {
      findings.error(
          directory.toString(), "has no " + runtime.entry + ": expected " + runtime.right);
    } else if (runtime == Runtime.CUSTOM && !Files.isExecutable(entry)) {
      findings.error(entry.toString(), "cannot be executed: expected " + runtime.right);
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
