package dev.lightsout.ops.deploy;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import org.snakeyaml.engine.v2.schema.CoreSchema;

/** Reads YAML into JSON, and keeps the line of each value. */
final class Yaml {
  /** The tool reads by YAML 1.1, where it is another number than in 1.2, or a date and no text. */
  private static final Pattern READ_OTHERWISE =
      Pattern.compile(
          "[-+]?0[0-9_]+" // octal there
              + "|[-+]?[0-9]+(:[0-9]+)+" // to the base of 60 there
              + "|[-+]?0[xob][0-9a-fA-F_]+"
              + "|[-+]?[0-9]+_[0-9_.]*"
              + "|[-+]?\\.(inf|Inf|INF|nan|NaN|NAN)"
              + "|[0-9]{4}-[0-9]{1,2}-[0-9]{1,2}([Tt ].*)?");

  private static final Set<Tag> TAGS =
      Set.of(Tag.STR, Tag.INT, Tag.FLOAT, Tag.BOOL, Tag.NULL, Tag.ENV_TAG);

  private final String name;
  private final Map<String, Lines> lines;
  private final Findings findings;

  /**
   * @param name of the file, for findings
   * @param lines takes the lines of each path
   */
  Yaml(String name, Map<String, Lines> lines, Findings findings) {
    this.name = name;
    this.lines = lines;
    this.findings = findings;
  }

  /** Null if it is no YAML, which is a finding. */
  JsonElement read(String text) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(name).setSchema(new CoreSchema()).build();
    try {
      Optional<Node> root = new Compose(settings).composeString(text);
      if (root.isEmpty()) {
        findings.error(name + ":1", "is empty");
        return null;
      }
      return json("", root.get());
    } catch (MarkedYamlEngineException bad) {
      int line = bad.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
      findings.error(name + ":" + line, "is no YAML: " + problem(bad, text, line));
      return null;
    } catch (YamlEngineException bad) {
      findings.error(name + ":1", "is no YAML: " + bad.getMessage().lines().findFirst().orElse(""));
      return null;
    }
  }

  private static String problem(MarkedYamlEngineException bad, String text, int line) {
    boolean hasTab =
        text.lines().skip(line - 1L).findFirst().filter(it -> it.matches("\\s*\t.*")).isPresent();
    return hasTab
        ? "the line begins with a tab: expected spaces"
        : bad.getContext() == null || bad.getContext().isEmpty()
            ? bad.getProblem()
            : bad.getContext() + ": " + bad.getProblem();
  }

  private JsonElement json(String path, Node node) {
    if (node.isRecursive()) {
      findings.error(
          name + ":" + first(node),
          path + " has itself inside: expected no alias to what is around");
      return JsonNull.INSTANCE;
    }
    if (node instanceof MappingNode map) {
      return map(path, map);
    }
    if (node instanceof SequenceNode list) {
      JsonArray array = new JsonArray();
      for (Node item : list.getValue()) {
        String at = ServerlessFile.inside(path, array.size());
        lines.put(at, new Lines(first(item), last(item)));
        array.add(json(at, item));
      }
      return array;
    }
    return scalar(path, (ScalarNode) node);
  }

  private JsonObject map(String path, MappingNode map) {
    JsonObject object = new JsonObject();
    for (NodeTuple pair : map.getValue()) {
      String key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
      String at = ServerlessFile.inside(path, key);
      int line = first(pair.getKeyNode());
      if (object.has(key)) {
        findings.error(
            name + ":" + line,
            at + " is there twice, first in line " + lines.get(at).first() + ": expected it once");
      }
      lines.put(at, new Lines(line, last(pair.getValueNode())));
      object.add(key, json(at, pair.getValueNode()));
    }
    return object;
  }

  private JsonElement scalar(String path, ScalarNode scalar) {
    String text = scalar.getValue();
    if (scalar.getScalarStyle() == ScalarStyle.PLAIN && READ_OTHERWISE.matcher(text).matches()) {
      findings.error(
          name + ":" + first(scalar),
          path
              + " is "
              + text
              + ", which tools read as different things: expected quotes, or a plain number");
    }
    Tag tag = scalar.getTag();
    if (!TAGS.contains(tag)) {
      findings.error(
          name + ":" + first(scalar), path + " has the tag " + tag.getValue() + ": expected none");
    }
    if (tag.equals(Tag.NULL)) {
      return JsonNull.INSTANCE;
    }
    if (tag.equals(Tag.BOOL)) {
      return new JsonPrimitive(text.equalsIgnoreCase("true"));
    }
    if (tag.equals(Tag.INT) && text.matches("[-+]?[0-9]+")) {
      return new JsonPrimitive(new BigInteger(text));
    }
    if (tag.equals(Tag.FLOAT) && text.matches("[-+]?[0-9.]+([eE][-+]?[0-9]+)?")) {
      return new JsonPrimitive(new BigDecimal(text));
    }
    return new JsonPrimitive(text);
  }

  private static int first(Node node) {
    return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
  }

  /** The end of a block is where the next one begins, so its last scalar counts. */
  private static int last(Node node) {
    if (!node.isRecursive() && node instanceof MappingNode map && !map.getValue().isEmpty()) {
      return last(map.getValue().get(map.getValue().size() - 1).getValueNode());
    }
    if (!node.isRecursive() && node instanceof SequenceNode list && !list.getValue().isEmpty()) {
      return last(list.getValue().get(list.getValue().size() - 1));
    }
    return node.getEndMark()
        .map(
            mark ->
                mark.getColumn() == 0 && mark.getLine() > 0 ? mark.getLine() : mark.getLine() + 1)
        .orElse(1);
  }
}
