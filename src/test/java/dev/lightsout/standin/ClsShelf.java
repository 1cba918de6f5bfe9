package dev.lightsout.standin;

import static dev.lightsout.standin.Page.wrong;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** What an account has made in CLS, in each region. Its users keep out of each other's way. */
final class ClsShelf {
  private static final int MOST_FILTERS = 10;
  private static final int DEFAULT_PAGE = 20;
  private static final int LARGEST_PAGE = 100;

  private record Thing(String region, JsonObject state) {}

  private final Map<ClsKind, Map<String, Thing>> things = new EnumMap<>(ClsKind.class);

  /** Puts it there, under a new id, unless the name is taken where it has to be the only one. */
  String add(ClsKind kind, String region, JsonObject state) {
    all(kind, region)
        .filter(it -> kind.name(it).equals(kind.name(state)) && sameLogset(it, state))
        .findFirst()
        .ifPresent(
            it -> {
              throw kind.conflict(kind.name(it));
            });
    String id = kind.prefix() + UUID.randomUUID();
    JsonObject made = state.deepCopy();
    made.addProperty(kind.id(), id);
    things.computeIfAbsent(kind, it -> new LinkedHashMap<>()).put(id, new Thing(region, made));
    return id;
  }

  /** Only topics have one; elsewhere it is null on both sides. */
  private static boolean sameLogset(JsonObject one, JsonObject other) {
    return one.has("TopicName") ? one.get("LogsetId").equals(other.get("LogsetId")) : true;
  }

  Optional<JsonObject> find(ClsKind kind, String region, String id) {
    return Optional.ofNullable(things.getOrDefault(kind, Map.of()).get(id))
        .filter(it -> it.region().equals(region))
        .map(Thing::state);
  }

  JsonObject get(ClsKind kind, String region, String id) {
    return find(kind, region, id).orElseThrow(() -> kind.notThere(id));
  }

  /** Whether it was made in another region: there alone its logs can be written and searched. */
  boolean isElsewhere(ClsKind kind, String region, String id) {
    Thing thing = things.getOrDefault(kind, Map.of()).get(id);
    return thing != null && !thing.region().equals(region);
  }

  /** What is given replaces what was there, key by key. */
  void change(ClsKind kind, String region, JsonObject changes) {
    JsonObject state = get(kind, region, changes.get(kind.id()).getAsString());
    changes.asMap().forEach(state::add);
  }

  void remove(ClsKind kind, String region, String id) {
    get(kind, region, id);
    things.get(kind).remove(id);
  }

  Stream<JsonObject> all(ClsKind kind, String region) {
    return List.copyOf(things.getOrDefault(kind, Map.of()).values()).stream()
        .filter(it -> it.region().equals(region))
        .map(Thing::state);
  }

  void clear() {
    things.clear();
  }

  /** A page of those that pass all filters, the last made first. */
  JsonObject page(ClsKind kind, String region, Parameters parameters) {
    long offset = parameters.number("Offset", 0);
    long limit = parameters.number("Limit", DEFAULT_PAGE);
    if (offset < 0 || limit < 0 || limit > LARGEST_PAGE) {
      throw wrong(offset < 0 ? "Offset" : "Limit", offset < 0 ? offset : limit);
    }
    List<JsonObject> passing = new ArrayList<>();
    List<Filter> filters = filters(kind, parameters);
    all(kind, region)
        .filter(it -> filters.stream().allMatch(filter -> filter.passes(kind, it)))
        .forEach(it -> passing.add(0, it.deepCopy()));
    JsonArray list = new JsonArray();
    passing.stream().skip(offset).limit(limit).forEach(list::add);
    JsonObject response = new JsonObject();
    response.addProperty("TotalCount", passing.size());
    response.add(kind.list(), list);
    return response;
  }

  /** By a name it finds what has the text in it, unless the request wants it precise. */
  private record Filter(String key, List<String> values, boolean precise) {
    boolean passes(ClsKind kind, JsonObject it) {
      boolean part = key.toLowerCase(Locale.ROOT).endsWith("name") && !precise;
      return kind.filters().get(key).apply(it).stream()
          .anyMatch(is -> values.stream().anyMatch(v -> part ? is.contains(v) : is.equals(v)));
    }
  }

  private static List<Filter> filters(ClsKind kind, Parameters parameters) {
    if (!parameters.has("Filters")) {
      return List.of();
    }
    JsonArray filters = parameters.json().getAsJsonArray("Filters");
    if (filters.size() > MOST_FILTERS) {
      throw wrong("Filters", filters.size());
    }
    long precise = parameters.number("PreciseSearch", 0);
    return filters.asList().stream()
        .map(JsonElement::getAsJsonObject)
        .map(it -> filter(kind, it, precise == 1 || precise == 3))
        .toList();
  }

  private static Filter filter(ClsKind kind, JsonObject filter, boolean precise) {
    String key = filter.has("Key") ? filter.get("Key").getAsString() : "";
    if (!kind.filters().containsKey(key)) {
      throw wrong("Filters", key);
    }
    List<String> values =
        filter.has("Values")
            ? filter.getAsJsonArray("Values").asList().stream()
                .map(JsonElement::getAsString)
                .toList()
            : List.of();
    if (values.isEmpty() || values.size() > kind.mostValues()) {
      throw wrong("Filters." + key + ".Values", values.size());
    }
    return new Filter(key, values, precise);
  }
}
