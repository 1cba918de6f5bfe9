package dev.lightsout.packaging;

import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Script;
import dev.lightsout.ops.Shell;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Makes the package for SCF's custom runtime, and tries it. */
@CommandLine.Command(
    name = "package",
    description = {
      "Makes the function for SCF's custom runtime: with a Java of its own that starts quickly, for regions that have"
          + " no Java17 and for whoever wants a shorter cold start.",
      "target/custom-runtime/ is what serverless.yml can name, target/lights-out-custom-runtime.zip the same as one"
          + " file. Both are tried before they are put there.",
      "The JDK must be of version 25 or later, for Linux x64, and need no glibc newer than 2.17, which SCF has:"
          + " Eclipse Temurin's fits, Debian's does not."
    },
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:they are made",
      "1:something failed, and was said; what was there before is left alone",
      "2:bad usage, or there is no such JDK"
    })
public final class Packaging implements Callable<Integer> {
  /** What SCF takes as one file, without a bucket for it (document 583/11637). */
  private static final long LARGEST_ZIP = 50_000_000;

  /** Below it, the training missed something. */
  private static final double LEAST_SHARE = 0.9;

  private final Shell shell;

  @Option(
      names = "--custom-runtime",
      description = "make this package; there is no other: mvn package makes the one for Java17")
  private boolean isCustomRuntime;

  @Option(
      names = "--jdk",
      paramLabel = "DIR",
      description = "the JDK; else the one in LIGHTS_OUT_JDK25, in JAVA_HOME, or in /usr/lib/jvm")
  private Path given;

  /** The command in a shell. */
  public Packaging(Shell shell) {
    this.shell = shell;
  }

  /** The script. */
  public static void main(String[] words) {
    Script.main(Packaging::new, words);
  }

  @Override
  public Integer call() throws Exception {
    if (!isCustomRuntime) {
      throw new BadUsage("which package? expected --custom-runtime; see --help");
    }
    Jdk jdk =
        Jdk.find(
            given == null ? null : shell.directory().resolve(given),
            shell.variables(),
            Jdk.INSTALLED);
    jdk.mustRunOnTheHost();
    Path target = shell.home().resolve("target");
    Path work = Files.createTempDirectory(target, "custom-runtime.");
    try {
      make(jdk, target, work);
      return 0;
    } catch (NotMade e) {
      shell.err().println("package: " + e.getMessage());
      return 1;
    } finally {
      delete(work);
    }
  }

  private void make(Jdk jdk, Path target, Path work) throws Exception {
    PrintStream out = shell.out();
    Path samples = shell.home().resolve("events");
    Folder folder = new Folder(Files.createDirectory(work.resolve("package")));
    Path zip = work.resolve("package.zip");

    new JavaImage(jdk).make(target.resolve("lights-out.jar"), work, folder.image());
    List<String> refusals = Host.refusals(folder.image(), List.of(""));
    if (!refusals.isEmpty()) {
      throw new NotMade("what would not run on SCF got in:\n  " + String.join("\n  ", refusals));
    }
    out.printf("java      %s, %s of it%n", jdk.version(), megabytes(folder.bytes()));
    out.printf("trusts    %s%n", jdk.authorities());
    Files.copy(shell.home().resolve("ops/custom-runtime/bootstrap"), folder.bootstrap());
    folder.bootstrap().toFile().setExecutable(true, false);

    Training.run(folder, work, samples);
    out.printf("cache     %s%n", megabytes(Files.size(folder.cache())));

    Archive.write(folder, zip);
    if (Files.size(zip) > LARGEST_ZIP) {
      throw new NotMade("the zip is " + megabytes(Files.size(zip)) + ": expected at most 50 MB");
    }
    Folder elsewhere = Archive.unpack(zip, work.resolve("elsewhere"));
    Trial trial = Trial.of(elsewhere, true, work.resolve("trial"), samples);
    out.printf(
        "tried     unpacked elsewhere, with other times: %d stops, %,d of %,d classes from the cache, %s at most%n",
        trial.stops(),
        trial.fromCache(),
        trial.fromCache() + trial.others(),
        megabytes(trial.peak()));
    if (trial.share() < LEAST_SHARE) {
      throw new NotMade("the cache holds too few of the classes that were loaded");
    }
    Files.delete(elsewhere.cache());
    Trial without = Trial.of(elsewhere, false, work.resolve("without"), samples);
    out.printf("          without its cache: %d stops, more slowly%n", without.stops());

    long unpacked = folder.bytes();
    Path directory = target.resolve("custom-runtime");
    delete(directory);
    Files.move(folder.directory(), directory);
    Path file = target.resolve("lights-out-custom-runtime.zip");
    Files.move(zip, file, StandardCopyOption.REPLACE_EXISTING);
    out.printf(
        "%n%s  %s, and %s unpacked%n%s  the same, for serverless.yml%n",
        shell.home().relativize(file),
        megabytes(Files.size(file)),
        megabytes(unpacked),
        shell.home().relativize(directory));
  }

  private static String megabytes(long bytes) {
    return "%.1f MB".formatted(bytes / 1e6);
  }

  private static void delete(Path directory) throws IOException {
    if (!Files.exists(directory)) {
      return;
    }
    try (Stream<Path> all = Files.walk(directory)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    }
  }
}
