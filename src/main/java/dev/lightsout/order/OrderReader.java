package dev.lightsout.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.order.CvmOptions.StopType;
import dev.lightsout.order.CvmOptions.StoppedMode;
import dev.lightsout.order.HaiOptions.StopMode;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.order.Selection.ByIds;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * Reads orders strictly: exact names and JSON types, every parameter of both API pages, nothing
 * else.
 *
 * <p>Orders of one list stand on their own: a malformed one is refused and the others go on.
 */
public final class OrderReader {
  private static final List<String> CVM_KEYS =
      List.of(
          "Action",
          "Version",
          "Region",
          "InstanceIds",
          "Filters",
          "ForceStop",
          "StopType",
          "StoppedMode",
          "DryRun");
  private static final List<String> HAI_KEYS =
      List.of("Action", "Version", "Region", "InstanceId", "Filters", "StopMode", "DryRun");

  /** The API page: "The maximum number of instances in each request is 100". */
  private static final int MOST_IDS = 100;

  private static final String AN_ORDER =
      "an order such as {\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final String ownRegion;

  /**
   * A reader for a function that runs in a region.
   *
   * @param ownRegion where an order without {@code Region} goes; null if unknown
   */
  public OrderReader(String ownRegion) {
    this.ownRegion = ownRegion;
  }

  /**
   * Reads the text of a message.
   *
   * @param what where the text came from, for the message: {@code Message}, {@code msgBody}
   * @return at least one instruction
   */
  public List<Instruction> read(String what, String text) {
    try {
      return read(what, StrictJson.parse(what, text));
    } catch (Malformed e) {
      return List.of(new Refused(e.getMessage()));
    }
  }

  /**
   * Reads one order, or an array of several.
   *
   * @return at least one instruction
   */
  public List<Instruction> read(String what, JsonElement json) {
    if (!(json instanceof JsonArray list)) {
      return List.of(one(what, json));
    }
    if (list.isEmpty()) {
      return List.of(new Refused(what + " is an empty list: expected " + AN_ORDER));
    }
    List<Instruction> instructions = new ArrayList<>();
    for (JsonElement element : list) {
      instructions.add(one(what + "[" + instructions.size() + "]", element));
    }
    return instructions;
  }

  private Instruction one(String what, JsonElement json) {
    try {
      if (!(json instanceof JsonObject object)) {
        throw Malformed.wrongType(what, json, AN_ORDER);
      }
      return switch (product(what, object)) {
        case CVM -> cvm(new Fields("", object, CVM_KEYS));
        case HAI -> hai(new Fields("", object, HAI_KEYS));
      };
    } catch (Malformed e) {
      return new Refused(e.getMessage());
    }
  }

  private static Product product(String what, JsonObject order) {
    if (order.size() == 0) {
      throw Malformed.empty(what, AN_ORDER);
    }
    if (!order.has("Action")) {
      throw order.keySet().stream()
          .filter("Action"::equalsIgnoreCase)
          .findFirst()
          .map(key -> Malformed.unknownKey(key, List.of("Action")))
          .orElseGet(() -> Malformed.missing("Action", "StopInstances or StopInstance"));
    }
    if (order.get("Action") instanceof JsonPrimitive action && action.isString()) {
      return Product.ofAction(action.getAsString())
          .orElseThrow(
              () ->
                  Malformed.wrongValue(
                      "Action", action.getAsString(), List.of("StopInstances", "StopInstance")));
    }
    throw Malformed.wrongType(
        "Action", order.get("Action"), "\"StopInstances\" or \"StopInstance\"");
  }

  private Order cvm(Fields order) {
    version(order, Product.CVM);
    if (order.has("ForceStop") && order.has("StopType")) {
      throw Malformed.because(
          "ForceStop is deprecated and cannot stand beside StopType: expected StopType alone");
    }
    return new Order(
        region(order),
        selection(order, "InstanceIds", "an array of 1 to 100 ids", Product.CVM),
        new CvmOptions(
            order.bool("ForceStop"),
            order.oneOf("StopType", StopType.class),
            order.oneOf("StoppedMode", StoppedMode.class),
            Boolean.TRUE.equals(order.bool("DryRun"))));
  }

  private Order hai(Fields order) {
    version(order, Product.HAI);
    return new Order(
        region(order),
        selection(order, "InstanceId", "one id such as \"hai-dunyfddn\"", Product.HAI),
        new HaiOptions(
            order.oneOf("StopMode", StopMode.class), Boolean.TRUE.equals(order.bool("DryRun"))));
  }

  /** The ids or the filters: never both, so that it is clear what is meant. */
  private static Selection selection(Fields order, String field, String right, Product product) {
    if (order.has("Filters")) {
      if (order.has(field)) {
        throw Malformed.because(
            field + " and Filters cannot stand in one order: expected one of them");
      }
      return new ByFilters(FilterReader.read("Filters", order.json("Filters"), product));
    }
    if (!order.has(field)) {
      throw Malformed.missing(field, right + ", or Filters");
    }
    return new ByIds(
        switch (product) {
          case CVM -> ids(order.strings(field));
          case HAI -> List.of(id(field, order.string(field), product));
        });
  }

  private static void version(Fields order, Product product) {
    String version = order.string("Version");
    if (version != null && !version.equals(product.version())) {
      throw Malformed.wrongValue("Version", version, List.of(product.version()));
    }
  }

  private String region(Fields order) {
    String region = order.has("Region") ? order.string("Region") : ownRegion;
    if (region == null) {
      throw Malformed.missing(
          "Region", "a region in the order, or LIGHTS_OUT_REGION in the environment");
    }
    // The function's own region is the platform's or the operator's word, and may be newer than us.
    if (!Regions.isKnown(region) && !region.equals(ownRegion)) {
      throw Malformed.wrongType("Region", region, "a region of the API such as \"ap-guangzhou\"");
    }
    return region;
  }

  /** The ids, each once: one named twice in a list is stopped once. */
  private static List<String> ids(List<String> named) {
    if (named.isEmpty()) {
      throw Malformed.empty("InstanceIds", "1 to 100 ids");
    }
    if (named.size() > MOST_IDS) {
      throw Malformed.because(
          "InstanceIds has " + named.size() + " ids: expected at most 100 in one order");
    }
    LinkedHashSet<String> ids = new LinkedHashSet<>();
    for (int i = 0; i < named.size(); i++) {
      ids.add(id("InstanceIds[" + i + "]", named.get(i), Product.CVM));
    }
    return List.copyOf(ids);
  }

  private static String id(String field, String id, Product product) {
    if (product.owns(id)) {
      return id;
    }
    String other = Product.ofId(id).map(p -> " (which " + p.action() + " stops)").orElse("");
    throw Malformed.because(
        field
            + " is \""
            + id
            + "\""
            + other
            + ": expected an id such as \""
            + product.sampleId()
            + "\"");
  }
}
