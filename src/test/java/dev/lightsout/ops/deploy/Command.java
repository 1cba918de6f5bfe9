package dev.lightsout.ops.deploy;

import dev.lightsout.ops.BadUsage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A program to run, with this process's terminal.
 *
 * @param words the program, by its whole path, and its arguments
 * @param directory where
 * @param variables its environment, all of it
 */
record Command(List<String> words, Path directory, Map<String, String> variables) {

  /** A program on the {@code PATH} of an environment. */
  static Optional<Path> find(String program, Map<String, String> variables) {
    return Stream.of(variables.getOrDefault("PATH", "").split(File.pathSeparator))
        .filter(it -> !it.isEmpty())
        .map(it -> Path.of(it).resolve(program))
        .filter(Files::isExecutable)
        .filter(Files::isRegularFile)
        .findFirst();
  }

  /** Runs it to its end, and returns its exit code. */
  int run() {
    ProcessBuilder builder = new ProcessBuilder(words).directory(directory.toFile()).inheritIO();
    builder.environment().clear();
    builder.environment().putAll(variables);
    try {
      return builder.start().waitFor();
    } catch (IOException failed) {
      throw new BadUsage(words.get(0) + " cannot be run: " + failed.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", stopped);
    }
  }
}
