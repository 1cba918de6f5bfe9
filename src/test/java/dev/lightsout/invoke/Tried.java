package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What came of one use of the tool. */
record Tried(int code, String out, String err) {

  /** What it is tried with. */
  record Use(String stdin, Map<String, String> environment, int columns) {
    Tried of(String... words) {
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      ByteArrayOutputStream err = new ByteArrayOutputStream();
      Console console =
          new Console(
              new ByteArrayInputStream(stdin.getBytes(StandardCharsets.UTF_8)),
              new PrintStream(out, true, StandardCharsets.UTF_8),
              new PrintStream(err, true, StandardCharsets.UTF_8),
              environment,
              columns,
              Path.of(""));
      int code = new Invoke(console).run(List.of(words));
      return new Tried(
          code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
  }

  static Tried of(String... words) {
    return new Use("", Map.of(), 0).of(words);
  }

  static Tried withStdin(String stdin, String... words) {
    return new Use(stdin, Map.of(), 0).of(words);
  }

  static Tried in(Map<String, String> environment, String... words) {
    return new Use("", environment, 0).of(words);
  }

  JsonObject json() {
    return JsonParser.parseString(out).getAsJsonObject();
  }

  /** The lines under a heading. */
  List<String> part(String heading) {
    return out.lines()
        .dropWhile(line -> !line.startsWith(heading))
        .takeWhile(line -> !line.isBlank())
        .toList();
  }

  /** The only line of the table with that instance. */
  String line(String instanceId) {
    return part("Instances").stream()
        .filter(line -> line.contains(instanceId))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no line for " + instanceId + ": " + out + err));
  }
}
