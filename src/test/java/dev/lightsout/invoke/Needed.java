package dev.lightsout.invoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A request that the function sends, and what its role needs for it: a line of the table in
 * policies/README.md.
 *
 * @param request the API's {@code Action}
 * @param version the API's {@code Version}, which tells products apart
 * @param action what CAM calls the permission
 * @param purpose which policies have it: {@code act} or {@code report}
 */
record Needed(String request, String version, String action, String purpose) {
  private static final Pattern LINE =
      Pattern.compile("\\| `(\\w+)` \\| (\\d{4}-\\d\\d-\\d\\d) \\| `([^`]+)` \\| (\\w+) \\|.*");

  static List<Needed> all() throws IOException {
    return Files.readAllLines(Path.of("policies/README.md")).stream()
        .map(LINE::matcher)
        .filter(line -> line.matches())
        .map(line -> new Needed(line.group(1), line.group(2), line.group(3), line.group(4)))
        .toList();
  }

  /** As the wire has it. */
  String onTheWire() {
    return version + " " + request;
  }
}
