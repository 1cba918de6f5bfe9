package dev.lightsout.invoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.StrictJson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * A policy of Cloud Access Management, read by its grammar (documents 598/10603 and 598/10604), and
 * more strictly than that where a policy of this function needs no more: it allows, names each
 * action in full, and holds no account number.
 *
 * @param statements what it allows
 */
record CamPolicy(List<Statement> statements) {

  /**
   * A part of it.
   *
   * @param actions what may be called, such as {@code cvm:StopInstances}
   * @param resources on what
   * @param tags only on what bears one of these, as {@code key&value}; empty: on all
   */
  record Statement(Set<String> actions, List<String> resources, List<String> tags) {}

  /** Wildcards are of the grammar, but allow what the function never calls. */
  private static final Pattern ACTION = Pattern.compile("[a-z]+:[A-Za-z]+");

  /**
   * Document 598/10606: {@code qcs:project:service:region:account:resource}. The project must be
   * empty; an empty region is all of them, an empty account the one that the policy is made in.
   */
  private static final Pattern RESOURCE =
      Pattern.compile("\\*|qcs::[a-z]+:[a-z0-9-]*::[a-z]+/(\\*|[A-Za-z0-9-]+)");

  /** Document 598/47827. */
  private static final Pattern TAG = Pattern.compile("[^&]+&[^&]+");

  private static final String OPERATOR = "for_any_value:string_equal";
  private static final String TAG_KEY = "qcs:resource_tag";

  /**
   * Reads a policy.
   *
   * @throws IllegalArgumentException if it is none, naming what is wrong
   */
  static CamPolicy read(String json) {
    Map<String, JsonElement> policy =
        members("the policy", StrictJson.parse("the policy", json), Set.of("version", "statement"));
    require("version", "2.0".equals(text("version", policy.get("version"))), "2.0");
    return new CamPolicy(
        array("statement", policy.get("statement")).stream().map(CamPolicy::statement).toList());
  }

  /** All that it allows. */
  Set<String> actions() {
    Set<String> actions = new TreeSet<>();
    statements.forEach(statement -> actions.addAll(statement.actions()));
    return actions;
  }

  private static Statement statement(JsonElement element) {
    boolean conditional = element instanceof JsonObject object && object.has("condition");
    Map<String, JsonElement> members =
        members(
            "a statement",
            element,
            conditional
                ? Set.of("effect", "action", "resource", "condition")
                : Set.of("effect", "action", "resource"));
    require("effect", "allow".equals(text("effect", members.get("effect"))), "allow");
    List<String> actions = texts("action", members.get("action"), ACTION);
    require("action", Set.copyOf(actions).size() == actions.size(), "each action once");
    return new Statement(
        new TreeSet<>(actions),
        texts("resource", members.get("resource"), RESOURCE),
        conditional ? tags(members.get("condition")) : List.of());
  }

  private static List<String> tags(JsonElement condition) {
    JsonElement operator = members("condition", condition, Set.of(OPERATOR)).get(OPERATOR);
    return texts(TAG_KEY, members(OPERATOR, operator, Set.of(TAG_KEY)).get(TAG_KEY), TAG);
  }

  private static Map<String, JsonElement> members(String what, JsonElement element, Set<String> k) {
    require(what, element instanceof JsonObject, "an object");
    Map<String, JsonElement> members = new TreeMap<>(element.getAsJsonObject().asMap());
    require(what, members.keySet().equals(k), "the keys " + new TreeSet<>(k));
    return members;
  }

  private static List<String> texts(String what, JsonElement element, Pattern form) {
    List<String> texts = array(what, element).stream().map(it -> text(what, it)).toList();
    texts.forEach(text -> require(what, form.matcher(text).matches(), form.pattern()));
    return texts;
  }

  private static List<JsonElement> array(String what, JsonElement element) {
    require(what, element instanceof JsonArray list && !list.isEmpty(), "a list of one or more");
    return StreamSupport.stream(element.getAsJsonArray().spliterator(), false).toList();
  }

  private static String text(String what, JsonElement element) {
    require(what, element instanceof JsonPrimitive text && text.isString(), "a text");
    return element.getAsString();
  }

  private static void require(String what, boolean right, String expected) {
    if (!right) {
      throw new IllegalArgumentException(what + ": expected " + expected);
    }
  }
}
