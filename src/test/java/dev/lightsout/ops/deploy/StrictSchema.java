package dev.lightsout.ops.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonNodePath;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import dev.lightsout.ops.BadUsage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The schema that the file must fit. What would be right is the {@code title} of the schema's part.
 */
final class StrictSchema {
  private static final int LONGEST = 60;

  private final JsonObject text;
  private final JsonSchema schema;

  private StrictSchema(String text) {
    this.text = JsonParser.parseString(text).getAsJsonObject();
    this.schema = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(text);
  }

  /** Reads {@code ops/serverless.schema.json}. */
  static StrictSchema of(Path home) {
    Path file = home.resolve("ops/serverless.schema.json");
    try {
      return new StrictSchema(Files.readString(file));
    } catch (IOException unreadable) {
      throw new BadUsage(file + " cannot be read: " + unreadable.getMessage());
    }
  }

  /** Each place that does not fit is one error. */
  void check(ServerlessFile file, Findings findings) {
    Set<String> seen = new HashSet<>();
    List<ValidationMessage> messages =
        List.copyOf(schema.validate(file.json().toString(), InputFormat.JSON));
    // A misspelt key is missing by its right name too, which then need not be said.
    messages.stream()
        .filter(it -> it.getType().equals("additionalProperties"))
        .forEach(it -> unknown(file, it, seen, findings));
    messages.stream()
        .filter(it -> !it.getType().equals("additionalProperties"))
        .forEach(it -> wrong(file, it, seen, findings));
  }

  private void unknown(
      ServerlessFile file, ValidationMessage message, Set<String> seen, Findings findings) {
    String path = path(message.getInstanceLocation());
    String odd = ServerlessFile.inside(path, message.getProperty());
    List<String> known = new ArrayList<>();
    JsonObject of = part(message.getSchemaLocation().getFragment());
    if (of.has("properties")) {
      of.getAsJsonObject("properties")
          .asMap()
          .forEach(
              (key, value) -> {
                if (!value.getAsJsonObject().has("not")) {
                  known.add(key);
                }
              });
    }
    Optional<String> meant = Suggestion.of(message.getProperty(), known);
    meant.ifPresent(it -> seen.add(ServerlessFile.inside(path, it)));
    seen.add(odd);
    findings.error(
        file.where(odd),
        odd
            + " is not a key of it"
            + meant.map(it -> "; did you mean " + it + "?").orElse(": it has " + known));
  }

  private void wrong(
      ServerlessFile file, ValidationMessage message, Set<String> seen, Findings findings) {
    String around = path(message.getInstanceLocation());
    boolean isMissing = message.getType().equals("required");
    String path = isMissing ? ServerlessFile.inside(around, message.getProperty()) : around;
    if (!seen.add(path)) {
      return;
    }
    String is =
        isMissing
            ? "missing"
            : Variables.isSecret(path.substring(path.lastIndexOf('.') + 1))
                ? "(hidden)"
                : shown(value(file.json(), message.getInstanceLocation()));
    findings.error(file.where(path), path + " is " + is + ": expected " + right(message));
  }

  private String right(ValidationMessage message) {
    if (message.getType().equals("required")) {
      JsonObject of = part(message.getSchemaLocation().getFragment());
      if (of.has("properties") && of.getAsJsonObject("properties").has(message.getProperty())) {
        return title(of.getAsJsonObject("properties").getAsJsonObject(message.getProperty()));
      }
    }
    return title(message.getEvaluationPath());
  }

  private String title(JsonObject part) {
    return part.has("title")
        ? part.get("title").getAsString()
        : title(shared(part.get("$ref").getAsString()));
  }

  /**
   * The innermost title on the way to a keyword; a part's own goes before that of what it shares.
   */
  private String title(JsonNodePath way) {
    String title = "";
    JsonElement at = text;
    for (int i = 0; i < way.getNameCount(); i++) {
      JsonElement from = at;
      at = step(at, String.valueOf(way.getElement(i)));
      boolean isOwn = !way.getElement(i).equals("$ref") || !from.getAsJsonObject().has("title");
      if (isOwn && at instanceof JsonObject part && part.has("title")) {
        title = part.get("title").getAsString();
      }
    }
    return title;
  }

  /** The part of the schema that has a keyword. */
  private JsonObject part(JsonNodePath keyword) {
    JsonElement at = text;
    for (int i = 0; i < keyword.getNameCount() - 1; i++) {
      at = step(at, String.valueOf(keyword.getElement(i)));
    }
    return at.getAsJsonObject();
  }

  private JsonElement step(JsonElement from, String name) {
    if (from instanceof JsonArray array) {
      return array.get(Integer.parseInt(name));
    }
    JsonElement to = from.getAsJsonObject().get(name);
    return name.equals("$ref") ? shared(to.getAsString()) : to;
  }

  private JsonObject shared(String reference) {
    String name = reference.substring(reference.lastIndexOf('/') + 1);
    return text.getAsJsonObject("$defs").getAsJsonObject(name);
  }

  private static String path(JsonNodePath location) {
    String path = "";
    for (int i = 0; i < location.getNameCount(); i++) {
      Object element = location.getElement(i);
      path =
          element instanceof Integer index
              ? ServerlessFile.inside(path, index)
              : ServerlessFile.inside(path, String.valueOf(element));
    }
    return path;
  }

  private static JsonElement value(JsonElement json, JsonNodePath location) {
    JsonElement at = json;
    for (int i = 0; i < location.getNameCount(); i++) {
      at =
          location.getElement(i) instanceof Integer index
              ? at.getAsJsonArray().get(index)
              : at.getAsJsonObject().get(String.valueOf(location.getElement(i)));
    }
    return at;
  }

  /** A value as the file has it, a long one cut. */
  static String shown(JsonElement value) {
    if (value.isJsonNull()) {
      return "empty";
    }
    if (value.isJsonObject()) {
      return "a map with " + value.getAsJsonObject().keySet();
    }
    if (value.isJsonArray()) {
      return "a list";
    }
    String text = value.toString();
    return text.length() <= LONGEST
        ? text
        : text.substring(0, LONGEST) + "…\" (" + value.getAsString().length() + " characters)";
  }
}
