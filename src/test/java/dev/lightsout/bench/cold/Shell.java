package dev.lightsout.bench.cold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Runs what this machine has. */
final class Shell {
  private Shell() {}

  static boolean has(String program) {
    try {
      run(List.of(program, "--version"));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** What it prints; throws if it is not there, or ends with anything but 0. */
  static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      if (process.waitFor() != 0) {
        throw new IOException(command.get(0) + ": " + output.strip());
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return output.strip();
  }
}
