package dev.lightsout.bench;

import java.io.IOException;
import java.nio.file.Path;

/** docs/performance.md, of which each script writes a part. */
final class PerformancePage {
  private static final Path PAGE = Path.of("docs", "performance.md");

  private PerformancePage() {}

  static void write(String script, String part) throws IOException {
    new DocumentPart(PAGE, script).write(part);
  }
}
