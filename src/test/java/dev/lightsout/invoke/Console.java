package dev.lightsout.invoke;

import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Map;

/**
 * What the tool is given by whoever starts it.
 *
 * @param in where {@code -} reads an event
 * @param out takes the result, nothing else
 * @param err takes everything else
 * @param environment the caller's variables
 * @param columns how wide the terminal is; 0 if {@code out} is none
 * @param home the project's directory
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Map<String, String> environment,
    int columns,
    Path home) {

  boolean isTerminal() {
    return columns > 0;
  }

  /** Colours on a terminal that can, unless the caller wants none (no-color.org). */
  boolean likesColour() {
    return isTerminal()
        && environment.getOrDefault("NO_COLOR", "").isEmpty()
        && !"dumb".equals(environment.get("TERM"));
  }
}
