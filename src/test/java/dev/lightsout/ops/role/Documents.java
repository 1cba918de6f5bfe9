package dev.lightsout.ops.role;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Policy documents, compared by what they mean. */
final class Documents {
  /** Of these the grammar takes one, or a list in which the order is nothing (598/10604). */
  private static final Set<String> LISTS =
      Set.of("action", "resource", "service", "qcs:resource_tag");

  private Documents() {}

  /** Whether they say the same; what is no JSON says nothing. */
  static boolean same(String one, String other) {
    JsonElement read = read(one);
    return !read.isJsonNull() && read.equals(read(other));
  }

  /** What is to change, statement by statement. */
  static List<String> differences(String is, String wanted) {
    if (same(is, wanted)) {
      return List.of();
    }
    List<JsonElement> before = statements(is);
    List<JsonElement> after = statements(wanted);
    List<String> differences = new ArrayList<>();
    before.stream().filter(it -> !after.contains(it)).forEach(it -> differences.add("- " + it));
    after.stream().filter(it -> !before.contains(it)).forEach(it -> differences.add("+ " + it));
    return differences.isEmpty() ? List.of("version, or order of statements") : differences;
  }

  private static List<JsonElement> statements(String document) {
    return read(document) instanceof JsonObject policy
            && policy.get("statement") instanceof JsonArray statements
        ? statements.asList()
        : List.of();
  }

  /** Some of the API's samples have it as in a URL. */
  private static JsonElement read(String document) {
    try {
      String text =
          document.startsWith("%7B")
              ? URLDecoder.decode(document, StandardCharsets.UTF_8)
              : document;
      return plain("", JsonParser.parseString(text));
    } catch (JsonParseException | IllegalArgumentException notJson) {
      return JsonNull.INSTANCE;
    }
  }

  private static JsonElement plain(String name, JsonElement value) {
    if (LISTS.contains(name)) {
      return sorted(value);
    }
    if (value instanceof JsonObject object) {
      JsonObject plain = new JsonObject();
      object.asMap().forEach((member, it) -> plain.add(member, plain(member, it)));
      return plain;
    }
    if (value instanceof JsonArray array) {
      JsonArray plain = new JsonArray();
      array.forEach(it -> plain.add(plain("", it)));
      return plain;
    }
    return value;
  }

  private static JsonArray sorted(JsonElement value) {
    JsonArray sorted = new JsonArray();
    (value instanceof JsonArray array ? array.asList().stream() : Stream.of(value))
        .sorted(Comparator.comparing(JsonElement::toString))
        .forEach(sorted::add);
    return sorted;
  }
}
