package dev.lightsout.standin;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.net.URLDecoder;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Parameters written as a query, {@code Filters.0.Name=zone&Filters.0.Values.0=…}. */
final class Query {
  /** What every call has, beside the parameters of its action. */
  private static final Set<String> COMMON =
      Set.of(
          "Action",
          "Language",
          "Nonce",
          "Region",
          "RequestClient",
          "SecretId",
          "Signature",
          "SignatureMethod",
          "Timestamp",
          "Token",
          "Version");

  private Query() {}

  static Map<String, String> parse(String query) {
    Map<String, String> form = new TreeMap<>();
    for (String pair : query.split("&")) {
      String[] sides = pair.split("=", 2);
      if (!pair.isEmpty()) {
        form.put(decode(sides[0]), sides.length < 2 ? "" : decode(sides[1]));
      }
    }
    return form;
  }

  /** The JSON the parameters of the action stand for; every leaf is text. */
  static JsonObject json(Map<String, String> form) {
    Tree root = new Tree();
    form.forEach(
        (name, value) -> {
          if (!COMMON.contains(name)) {
            root.put(name.split("\\."), 0, value);
          }
        });
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
        return new JsonPrimitive(leaf);
      }
      if (!branches.keySet().stream().allMatch(Query::isIndex)) {
        return object();
      }
      JsonArray array = new JsonArray();
      branches.values().forEach(branch -> array.add(branch.element()));
      return array;
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
