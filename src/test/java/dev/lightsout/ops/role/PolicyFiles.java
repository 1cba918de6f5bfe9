package dev.lightsout.ops.role;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.ops.BadUsage;
import dev.lightsout.ops.Template;
import dev.lightsout.order.Product;
import java.nio.file.Path;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The documents in {@code policies}, with the samples in them replaced by what is the user's.
 *
 * @param folder where they are
 */
record PolicyFiles(Path folder) {
  private static final String OPERATOR = "for_any_value:string_equal";
  private static final String TAG_KEY = "qcs:resource_tag";
  private static final String HAI = "qcs::hai:::instance/";
  private static final String TOPIC = "[A-Za-z0-9-]+";

  /** To look at and stop everything. */
  String actOnEverything() {
    return read("act-on-everything").toString();
  }

  /**
   * To look at everything, and to stop what bears one of the tags, and HAI instances by their ids.
   *
   * @param tags each as {@code key=value}, one or more
   * @param haiIds none: no HAI instance may be stopped
   */
  String actOnTagged(List<String> tags, List<String> haiIds) {
    if (tags.isEmpty()) {
      throw new BadUsage("--act tagged needs a tag, such as --tag env=dev; any one is enough");
    }
    JsonArray pairs = strings(tags, PolicyFiles::pair);
    JsonArray instances = strings(haiIds, PolicyFiles::haiInstance);
    JsonObject document = read("act-on-tagged");
    JsonArray statements = new JsonArray();
    for (JsonElement it : document.getAsJsonArray("statement")) {
      JsonObject statement = it.getAsJsonObject();
      if (isForHaiInstances(statement)) {
        statement.add("resource", instances);
      } else if (statement.has("condition")) {
        statement.getAsJsonObject("condition").getAsJsonObject(OPERATOR).add(TAG_KEY, pairs);
      }
      if (!statement.getAsJsonArray("resource").isEmpty()) {
        statements.add(statement);
      }
    }
    document.add("statement", statements);
    return document.toString();
  }

  /** To write to the topic of the rows, and to search it. */
  String report(String region, String topic) {
    if (!topic.matches(TOPIC)) {
      throw new BadUsage("LIGHTS_OUT_LOG_TOPIC " + topic + ": expected the id of a log topic");
    }
    JsonObject document = read("report");
    JsonArray resource = new JsonArray();
    resource.add("qcs::cls:" + region + "::topic/" + topic);
    document.getAsJsonArray("statement").get(0).getAsJsonObject().add("resource", resource);
    return document.toString();
  }

  private JsonObject read(String name) {
    return Template.read(folder.resolve(name + ".json")).json();
  }

  private static JsonArray strings(List<String> words, UnaryOperator<String> form) {
    JsonArray array = new JsonArray();
    words.stream().map(form).distinct().forEach(array::add);
    return array;
  }

  /** CAM parts a tag's key from its value by &amp; (document 598/47827). */
  private static String pair(String tag) {
    if (!tag.matches("[^=&]+=[^=&]+")) {
      throw new BadUsage("--tag " + tag + ": expected key=value, such as env=dev, without &");
    }
    return tag.replace('=', '&');
  }

  private static String haiInstance(String id) {
    if (!Product.HAI.owns(id)) {
      throw new BadUsage("--hai " + id + ": expected an id such as " + Product.HAI.sampleId());
    }
    return HAI + id;
  }

  private static boolean isForHaiInstances(JsonObject statement) {
    return statement.getAsJsonArray("resource").get(0).getAsString().startsWith(HAI);
  }
}
