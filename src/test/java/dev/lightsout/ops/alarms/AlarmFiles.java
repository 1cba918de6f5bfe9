package dev.lightsout.ops.alarms;

import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Template;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The requests in {@code ops/alarms}, as the API takes them, but for {@code ${…}}, which is filled
 * in here.
 *
 * @param folder where they are
 * @param values by the names in {@code ${…}}
 */
record AlarmFiles(Path folder, Map<String, String> values) {

  /** The request that makes the notice. */
  JsonObject notice() {
    return read(folder.resolve("notice.json"));
  }

  /**
   * The request that makes a sample policy.
   *
   * @param name its file's, without .json
   */
  JsonObject policy(String name) {
    if (!policies().contains(name)) {
      throw new BadUsage("--sample " + name + ": expected one of " + String.join(", ", policies()));
    }
    return read(folder.resolve("policies").resolve(name + ".json"));
  }

  /** The names of the sample policies. */
  List<String> policies() {
    try (Stream<Path> files = Files.list(folder.resolve("policies"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .map(file -> file.substring(0, file.length() - ".json".length()))
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new BadUsage(folder + " cannot be read: " + unreadable);
    }
  }

  /** Never the values: one may hold the password. */
  @Override
  public String toString() {
    return folder.toString();
  }

  private JsonObject read(Path file) {
    return Template.read(file).filled(values);
  }
}
