package dev.lightsout.ops.topic;

import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A question to the rows.
 *
 * @param name that of its file
 * @param question in English
 * @param chinese the same
 * @param since how far back it looks unless told otherwise, as in {@code --since}
 * @param search the request of SearchLog, without its times
 */
record SavedQuery(String name, String question, String chinese, String since, Template search) {
  private static final String SUFFIX = ".json";

  /** All of them, by name. */
  static List<SavedQuery> all(Path home) {
    Path folder = home.resolve("ops").resolve("log-topic").resolve("queries");
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(it -> it.toString().endsWith(SUFFIX))
          .sorted()
          .map(SavedQuery::read)
          .toList();
    } catch (IOException unreadable) {
      throw new BadUsage(folder + " cannot be read: " + unreadable.getMessage());
    }
  }

  static SavedQuery named(String name, List<SavedQuery> all) {
    return all.stream()
        .filter(it -> it.name.equals(name))
        .findFirst()
        .orElseThrow(
            () ->
                new BadUsage(
                    all.stream()
                        .map(SavedQuery::name)
                        .collect(
                            Collectors.joining(
                                ", ", "no query \"" + name + "\"; there are ", ""))));
  }

  private static SavedQuery read(Path file) {
    JsonObject json = Template.read(file).json();
    String name = file.getFileName().toString();
    return new SavedQuery(
        name.substring(0, name.length() - SUFFIX.length()),
        json.get("Question").getAsString(),
        json.get("Question.zh-CN").getAsString(),
        json.get("Since").getAsString(),
        new Template(json.getAsJsonObject("SearchLog")));
  }

  /**
   * The request.
   *
   * @param topicId the report topic
   */
  JsonObject request(String topicId, Instant from, Instant to) {
    JsonObject request = search.filled(Map.of("report-topic", topicId));
    request.addProperty("From", from.toEpochMilli());
    request.addProperty("To", to.toEpochMilli());
    return request;
  }
}
