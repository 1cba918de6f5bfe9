package dev.lightsout.documents;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/**
 * A clone of the repository in which a reader follows a page, with the real scripts, the classes
 * that are under test, and a cloud on this machine. Tools of others are only played: they do
 * nothing, and do it well.
 */
final class Workplace implements AutoCloseable {
  private static final List<String> OF_OTHERS =
      List.of("npm", "scf", "osls", "aws", "mvn", "curl", "kcat");
  private static final int SECONDS = 60;

  /** What the reader types where a script asks: the name of the function. */
  private static final String TYPED = "lights-out-dev\n";

  /** Goes on after a command that fails, and remembers it. */
  private static final String NOTING =
      "set -uo pipefail; trap 'echo \"$? $BASH_COMMAND\" >>$FAILED' ERR\n";

  /** In place of the one that builds. */
  private static final String BUILT =
      """
      root="$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"
      bin="$JAVA_HOME/bin/"
      jvm=()
      run() { exec "${bin}java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC "${jvm[@]}" -cp "$CLASS_PATH" "$@"; }
      """;

  private static final String PLAYED =
      """
      #!/bin/sh
      [ "${0##*/}" = kcat ] && cat >/dev/null
      exit 0
      """;

  private final Path home;
  private final Path tools;
  private final Map<String, String> variables;

  /**
   * Makes it.
   *
   * @param folder an empty one
   * @param variables what the reader's shell has set
   */
  Workplace(Path folder, Map<String, String> variables) throws IOException {
    home = Files.createDirectory(folder.resolve("lights-out"));
    tools = Files.createDirectory(folder.resolve("tools"));
    this.variables = new LinkedHashMap<>(variables);
    for (String part : List.of("events", "ops", "policies", "docs", "scripts", "src")) {
      copy(Path.of(part), home.resolve(part));
    }
    for (String file : List.of(".env.example", "serverless.yml", "serverless.aws.yml", "pom.xml")) {
      Files.copy(Path.of(file), home.resolve(file));
    }
    Files.writeString(home.resolve("scripts/lib/built.sh"), BUILT);
    Files.createSymbolicLink(home.resolve("target"), Path.of("target").toAbsolutePath());
    for (String tool : OF_OTHERS) {
      play(tools.resolve(tool));
    }
    // It installs tools of others with npm; the check of a change runs it for itself.
    play(home.resolve("scripts/check-deploy"));
    // It needs a JDK 25, which not everybody has; the check of a change runs it where there is one.
    play(home.resolve("scripts/package"));
    Files.writeString(tools.resolve("typed"), TYPED);
  }

  private static void play(Path tool) throws IOException {
    Files.writeString(tool, PLAYED).toFile().setExecutable(true);
  }

  /**
   * What came of some commands.
   *
   * @param failed each that failed, behind its exit code
   * @param output what all of them printed
   */
  record Ran(List<String> failed, String output) {}

  /** Runs one after the other, as if they were typed. */
  Ran run(String commands) throws IOException, InterruptedException {
    Path output = tools.resolve("output");
    Path failed = tools.resolve("failed");
    Files.writeString(failed, "");
    ProcessBuilder process =
        new ProcessBuilder("bash", "-c", NOTING + commands)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectInput(tools.resolve("typed").toFile())
            .redirectOutput(output.toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("HOME", tools.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("CLASS_PATH", classPath());
    environment.put("FAILED", failed.toString());
    environment.putAll(variables);
    Process running = process.start();
    if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
      running.destroyForcibly();
      throw new IllegalStateException("still running after " + SECONDS + " s: " + commands);
    }
    return new Ran(Files.readAllLines(failed), Files.readString(output));
  }

  /**
   * Does by hand what the pages tell a person to do: fills in a file of a stage, chooses what to
   * stop.
   */
  void edit(String file, UnaryOperator<String> edit) throws IOException {
    Path path = home.resolve(file);
    Files.writeString(path, edit.apply(Files.readString(path)));
  }

  /** Cuts the link to what was built, before the folder is deleted. */
  @Override
  public void close() throws IOException {
    Files.delete(home.resolve("target"));
  }

  /** Surefire starts tests from a jar whose manifest names the class path. */
  private static String classPath() {
    return System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
  }

  private static void copy(Path from, Path to) throws IOException {
    if (!Files.isDirectory(from)) {
      return;
    }
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (folder.getFileName().toString().equals("node_modules")) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            Files.copy(file, to.resolve(from.relativize(file)));
            return FileVisitResult.CONTINUE;
          }
        });
  }
}
