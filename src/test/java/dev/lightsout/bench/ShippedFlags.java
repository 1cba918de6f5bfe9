package dev.lightsout.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The JVM flags that the function is deployed with. */
public final class ShippedFlags {
  private static final List<String> KEYS =
      List.of("inputs", "environment", "variables", "JAVA_TOOL_OPTIONS");

  private ShippedFlags() {}

  /** One by one. */
  public static List<String> list() throws IOException {
    return List.of(text().split(" "));
  }

  /** As they are in serverless.yml. */
  public static String text() throws IOException {
    return in(Path.of("serverless.yml"));
  }

  static String in(Path serverless) throws IOException {
    try (InputStream yaml = Files.newInputStream(serverless)) {
      Object value = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      for (String key : KEYS) {
        value = value instanceof Map<?, ?> map ? map.get(key) : null;
      }
      if (value == null) {
        throw new IOException(serverless + " has no " + String.join(".", KEYS));
      }
      return value.toString();
    }
  }
}
