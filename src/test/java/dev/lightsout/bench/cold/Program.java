package dev.lightsout.bench.cold;

import java.nio.file.Path;
import java.util.List;

/**
 * What is measured.
 *
 * @param name in words
 * @param command starts it
 * @param directory where it is started
 * @param flags for a JVM, in {@code JAVA_TOOL_OPTIONS}; empty: none
 * @param files what is deployed of it
 * @param actions the calls that it has to make, in order
 */
record Program(
    String name,
    List<String> command,
    Path directory,
    String flags,
    List<Path> files,
    List<String> actions) {

  /** Whether it stops anything. */
  boolean stops() {
    return actions.contains(Observed.STOP);
  }
}
