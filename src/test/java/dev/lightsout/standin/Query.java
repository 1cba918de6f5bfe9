package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.net.URLDecoder;
import java.util.Map;
import java.util.TreeMap;

/**
 * Parameters of a query, {@code Filters.0.Name=zone&Filters.0.Values.0=…}, as the JSON they stand
 * for; every leaf is text.
 */
final class Query {
  private Query() {}

  static JsonObject parse(String query) {
    Tree root = new Tree();
    if (query != null && !query.isEmpty()) {
      for (String pair : query.split("&")) {
        String[] sides = pair.split("=", 2);
        root.put(decode(sides[0]).split("\\."), 0, sides.length < 2 ? "" : decode(sides[1]));
      }
    }
    return root.object();
  }

  private static String decode(String text) {
    return URLDecoder.decode(text, UTF_8);
  }

  private static final class Tree {
    private final Map<String, Tree> branches = new TreeMap<>(Query::byIndex);
    private String leaf;

    void put(String[] path, int depth, String value) {
      if (depth == path.length) {
        leaf = value;
      } else {
        branches.computeIfAbsent(path[depth], name -> new Tree()).put(path, depth + 1, value);
      }
    }

    JsonElement element() {
      if (branches.isEmpty()) {
        return new com.google.gson.JsonPrimitive(leaf);
      }
      if (branches.keySet().stream().allMatch(Query::isIndex)) {
        JsonArray array = new JsonArray();
        branches.values().forEach(branch -> array.add(branch.element()));
        return array;
      }
      return object();
    }

    JsonObject object() {
      JsonObject object = new JsonObject();
      branches.forEach((name, branch) -> object.add(name, branch.element()));
      return object;
    }
  }

  private static boolean isIndex(String name) {
    return name.matches("\\d{1,6}");
  }

  private static int byIndex(String one, String other) {
    return isIndex(one) && isIndex(other)
        ? Integer.compare(Integer.parseInt(one), Integer.parseInt(other))
        : one.compareTo(other);
  }
}
