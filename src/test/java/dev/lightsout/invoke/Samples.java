package dev.lightsout.invoke;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The sample events, as the tables in {@code events/README.md} describe them. */
record Samples(Path home) {
  /** A heading, or a line of a table: {@code | `timer-cvm.json` | what it is |}. */
  private static final Pattern LINE =
      Pattern.compile(
          "^## (?<heading>.+)$|^\\| `(?<file>[\\w-]+\\.json)` +\\| (?<description>.+?) *\\|$",
          Pattern.MULTILINE);

  /** A file of {@code events/} and what is in it. */
  record Sample(String file, String description) {}

  /** Samples of one trigger. */
  record Group(String name, List<Sample> samples) {}

  List<Group> groups() {
    List<Group> groups = new ArrayList<>();
    Matcher line = LINE.matcher(readme());
    while (line.find()) {
      if (line.group("heading") != null) {
        groups.add(new Group(line.group("heading"), new ArrayList<>()));
      } else {
        groups
            .get(groups.size() - 1)
            .samples()
            .add(
                new Sample(
                    "events/" + line.group("file"), line.group("description").replace("`", "")));
      }
    }
    return groups;
  }

  private String readme() {
    try {
      return Files.readString(home.resolve("events/README.md"));
    } catch (IOException e) {
      throw new BadUsage("events/README.md, which describes the samples, cannot be read");
    }
  }
}
