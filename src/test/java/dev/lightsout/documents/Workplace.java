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

/**
 * A clone of the repository in which a reader follows a page, with the real scripts, the classes
 * that are under test, and a cloud on this machine. Tools of others are only played: each writes
 * down what it was told.
 */
final class Workplace {
  private static final List<String> OF_OTHERS = List.of("npm", "scf", "mvn", "curl", "kcat");
  private static final int SECONDS = 60;

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
      { printf '%s' "${0##*/}"; printf ' %s' "$@"; echo; } >>"$PLAYED"
      [ -t 0 ] || cat >>"$PLAYED.stdin.${0##*/}"
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
      Path script = Files.writeString(tools.resolve(tool), PLAYED);
      script.toFile().setExecutable(true);
    }
  }

  /**
   * What came of some commands.
   *
   * @param code the exit code of the last
   * @param output what all of them printed
   */
  record Ran(int code, String output) {}

  /** Runs them as a shell does that stops at the first that fails. */
  Ran run(String commands) throws IOException, InterruptedException {
    Path output = tools.resolve("output");
    ProcessBuilder process =
        new ProcessBuilder("bash", "-euo", "pipefail", "-c", commands)
            .directory(home.toFile())
            .redirectErrorStream(true)
            .redirectInput(Path.of("/dev/null").toFile())
            .redirectOutput(output.toFile());
    Map<String, String> environment = process.environment();
    environment.clear();
    environment.put("PATH", tools + ":/usr/bin:/bin");
    environment.put("HOME", tools.toString());
    environment.put("LANG", "C.UTF-8");
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.put("CLASS_PATH", classPath());
    environment.put("PLAYED", tools.resolve("played").toString());
    environment.putAll(variables);
    Process running = process.start();
    if (!running.waitFor(SECONDS, TimeUnit.SECONDS)) {
      running.destroyForcibly();
      throw new IllegalStateException("still running after " + SECONDS + " s: " + commands);
    }
    return new Ran(running.exitValue(), Files.readString(output));
  }

  /** The lines with which tools of others were called. */
  List<String> played() throws IOException {
    Path file = tools.resolve("played");
    return Files.exists(file) ? Files.readAllLines(file) : List.of();
  }

  /** What a tool of others was given on its standard input. */
  String given(String tool) throws IOException {
    return Files.readString(tools.resolve("played.stdin." + tool));
  }

  /** Does what the page tells a person to do by hand. */
  void edit(String file, String from, String to) throws IOException {
    Path path = home.resolve(file);
    String text = Files.readString(path);
    if (!text.contains(from)) {
      throw new IllegalStateException(file + " has no " + from);
    }
    Files.writeString(path, text.replace(from, to));
  }

  /** Absolute, since the commands run elsewhere. Surefire starts tests from a jar that names it. */
  private static String classPath() {
    String own =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    return own;
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
