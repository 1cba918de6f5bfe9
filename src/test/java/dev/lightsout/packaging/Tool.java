package dev.lightsout.packaging;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A program of the JDK, run to its end. */
final class Tool {
  private Tool() {}

  /**
   * Runs it, without what the caller's environment says to JVMs.
   *
   * @return what it printed
   * @throws NotMade with what it printed, if it fails
   */
  static String run(String... words) throws IOException, InterruptedException {
    ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
    builder.environment().keySet().removeAll(List.of("JAVA_TOOL_OPTIONS", "JDK_JAVA_OPTIONS"));
    Process process = builder.start();
    process.getOutputStream().close();
    String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new NotMade(words[0] + " failed:\n" + printed.strip());
    }
    return printed;
  }
}
