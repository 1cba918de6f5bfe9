package dev.lightsout.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** docs/performance.md, of which each script writes the part between its own two marks. */
final class PerformancePage {
  private static final Path PAGE = Path.of("docs", "performance.md");

  private PerformancePage() {}

  static void write(String script, String part) throws IOException {
    String page = Files.readString(PAGE);
    String begin = "<!-- " + script + " -->\n";
    String end = "<!-- /" + script + " -->\n";
    int from = page.indexOf(begin);
    int to = page.indexOf(end);
    if (from < 0 || to < from) {
      throw new IOException(PAGE + " has no part of " + script);
    }
    Files.writeString(
        PAGE, page.substring(0, from + begin.length()) + part + "\n" + page.substring(to));
  }
}
