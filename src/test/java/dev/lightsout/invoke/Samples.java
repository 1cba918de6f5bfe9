package dev.lightsout.invoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The sample events, as the table in {@code events/README.md} describes them. */
record Samples(Path home) {
  /** A line of the table: {@code | `timer-cvm.json` | what it is |}. */
  private static final Pattern LINE =
      Pattern.compile("\\| `([\\w-]+\\.json)` +\\| (.+?) *\\|", Pattern.MULTILINE);

  /** A file of {@code events/} and what is in it. */
  record Sample(String file, String description) {}

  List<Sample> all() {
    try {
      return LINE.matcher(Files.readString(home.resolve("events/README.md")))
          .results()
          .map(it -> new Sample("events/" + it.group(1), it.group(2).replace("`", "")))
          .toList();
    } catch (IOException e) {
      throw new BadUsage("events/README.md, which describes the samples, cannot be read");
    }
  }
}
