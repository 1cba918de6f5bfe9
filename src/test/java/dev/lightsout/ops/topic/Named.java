package dev.lightsout.ops.topic;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.Difference;
import dev.lightsout.ops.Existing;
import dev.lightsout.ops.Ids;
import dev.lightsout.ops.Paging;
import dev.lightsout.ops.Resource;
import dev.lightsout.ops.Template;
import java.util.List;
import java.util.Optional;

/**
 * Something of CLS that has a name, which tells it from all others of its kind, and of its logset.
 *
 * @param file the request that creates it
 */
record Named(ClsKind type, Template file, Place place) implements Resource {
  private static final int PAGE = 100;
  private static final String LOGSET = "LogsetId";

  @Override
  public String kind() {
    return type.words();
  }

  @Override
  public String name() {
    return file.filled(place.values(new Ids())).get(type.nameKey()).getAsString();
  }

  /** A filter by name finds what has the name in its own too, so that names are compared. */
  @Override
  public Optional<Existing> find(Api api, Ids ids) {
    JsonObject wanted = wanted(ids);
    if (isInALogset() && !place.isReady(ids)) {
      return Optional.empty();
    }
    JsonArray filters = new JsonArray();
    filters.add(filter(type.filter(), name()));
    if (isInALogset()) {
      filters.add(filter("logsetId", wanted.get(LOGSET).getAsString()));
    }
    return Paging.all(
            type.list(),
            PAGE,
            had -> {
              JsonObject request = new JsonObject();
              request.add("Filters", filters);
              request.addProperty("Offset", had);
              request.addProperty("Limit", PAGE);
              return place.call(api, type.describe(), request);
            })
        .stream()
        .filter(it -> new JsonPrimitive(name()).equals(it.get(type.nameKey())))
        .map(it -> new Existing(it.get(type.id()).getAsString(), it))
        .findFirst();
  }

  @Override
  public List<String> differences(Existing existing, Ids ids) {
    return Difference.between(Merge.of(wanted(ids), existing.state()), existing.state());
  }

  @Override
  public String create(Api api, Ids ids) {
    return place.call(api, type.create(), wanted(ids)).get(type.id()).getAsString();
  }

  @Override
  public void update(Api api, Existing existing, Ids ids) {
    JsonObject request = Merge.of(wanted(ids), existing.state());
    if (isInALogset()) {
      request.remove(LOGSET);
    }
    request.addProperty(type.id(), existing.id());
    place.call(api, type.modify(), request);
  }

  @Override
  public void remove(Api api, Existing existing) {
    JsonObject request = new JsonObject();
    request.addProperty(type.id(), existing.id());
    place.call(api, type.delete(), request);
  }

  private boolean isInALogset() {
    return type == ClsKind.TOPIC;
  }

  private JsonObject wanted(Ids ids) {
    return file.filled(place.values(ids));
  }

  private static JsonObject filter(String key, String value) {
    JsonArray values = new JsonArray();
    values.add(value);
    JsonObject filter = new JsonObject();
    filter.addProperty("Key", key);
    filter.add("Values", values);
    return filter;
  }
}
