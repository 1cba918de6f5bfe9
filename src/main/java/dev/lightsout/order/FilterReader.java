package dev.lightsout.order;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads the {@code Filters} of an order, which are those of {@code DescribeInstances} (documents
 * 213/15728 and HAI 2023-08-12).
 *
 * <p>Stricter than the API may be: a filter that it overlooked, for its name or for its lack of
 * values, would choose every machine of the region.
 */
final class FilterReader {
  private static final int MOST_FILTERS = 10;
  private static final int MOST_VALUES = 5;

  /** {@code tag:env} chooses by the value of the tag {@code env}. */
  private static final String TAG = "tag:";

  private static final Map<Product, List<String>> NAMES =
      Map.of(
          Product.CVM,
          List.of(
              "zone",
              "project-id",
              "host-id",
              "dedicated-cluster-id",
              "vpc-id",
              "subnet-id",
              "instance-id",
              "uuid",
              "security-group-id",
              "instance-name",
              "instance-charge-type",
              "instance-state",
              "private-ip-address",
              "public-ip-address",
              "ipv6-address",
              "tag-key",
              "tag-value",
              "creation-start-time",
              "creation-end-time"),
          Product.HAI,
          List.of("instance-id", "instance-state", "charge-type", "public-ip-address"));

  private FilterReader() {}

  /**
   * The filters of an order's field.
   *
   * @throws Malformed naming what is wrong with which of them
   */
  static List<Filter> read(String field, JsonElement json, Product product) {
    if (!(json instanceof JsonArray list)) {
      throw Malformed.wrongType(
          field, json, "an array such as [{\"Name\":\"zone\",\"Values\":[\"ap-guangzhou-6\"]}]");
    }
    if (list.isEmpty()) {
      throw Malformed.empty(field, "1 to 10 filters");
    }
    if (list.size() > MOST_FILTERS) {
      throw Malformed.because(
          field + " has " + list.size() + " filters: expected at most " + MOST_FILTERS);
    }
    List<Filter> filters = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (JsonElement element : list) {
      String place = field + "[" + filters.size() + "]";
      Filter filter = filter(place, element, product);
      if (!names.add(filter.name())) {
        throw Malformed.because(
            place + ".Name is \"" + filter.name() + "\" again: expected each name once");
      }
      filters.add(filter);
    }
    return filters;
  }

  private static Filter filter(String place, JsonElement json, Product product) {
    if (!(json instanceof JsonObject object)) {
      throw Malformed.wrongType(
          place, json, "an object such as {\"Name\":\"zone\",\"Values\":[\"ap-guangzhou-6\"]}");
    }
    Fields filter = new Fields(place + ".", object, List.of("Name", "Values"));
    String name = filter.string("Name");
    if (name == null) {
      throw Malformed.missing(place + ".Name", "one of " + names(product));
    }
    checkName(place + ".Name", name, product);
    if (!filter.has("Values")) {
      throw Malformed.missing(place + ".Values", "an array of 1 to 5 strings");
    }
    return new Filter(name, values(place + ".Values", filter.strings("Values")));
  }

  private static void checkName(String field, String name, Product product) {
    boolean isTag =
        product == Product.CVM && name.startsWith(TAG) && !name.substring(TAG.length()).isBlank();
    if (isTag || NAMES.get(product).contains(name)) {
      return;
    }
    if (product == Product.HAI && name.startsWith("tag")) {
      throw Malformed.because(
          field
              + " is \""
              + name
              + "\", but HAI has no tags: expected one of "
              + NAMES.get(product));
    }
    throw Malformed.wrongValue(field, name, names(product));
  }

  /** As a message has them. */
  private static List<String> names(Product product) {
    List<String> names = new ArrayList<>(NAMES.get(product));
    if (product == Product.CVM) {
      names.add("tag:<key>");
    }
    return names;
  }

  private static List<String> values(String field, List<String> values) {
    if (values.isEmpty()) {
      throw Malformed.empty(field, "1 to 5 strings");
    }
    if (values.size() > MOST_VALUES) {
      throw Malformed.because(
          field + " has " + values.size() + " values: expected at most " + MOST_VALUES);
    }
    for (int i = 0; i < values.size(); i++) {
      if (values.get(i).isBlank()) {
        throw Malformed.empty(field + "[" + i + "]", "a value to look for");
      }
    }
    return values.stream().distinct().toList();
  }
}
