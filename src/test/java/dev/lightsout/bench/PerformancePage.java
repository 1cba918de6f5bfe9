package dev.lightsout.bench;

import java.io.IOException;
import java.nio.file.Path;

/** docs/performance.md, of which each script writes a part. */
public final class PerformancePage {
  private static final Path PAGE = Path.of("docs", "performance.md");

  private PerformancePage() {}

  /** Puts a script's part in the place of what is there. */
  public static void write(String script, String part) throws IOException {
    new DocumentPart(PAGE, script).write(part);
  }
}
