package dev.lightsout.ops;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The ids of what is there already, by the name of the resource: those that depend on it need them.
 */
public final class Ids {
  private final Map<String, String> known = new LinkedHashMap<>();

  /** The id of a resource; empty in a dry run where it is yet to be made. */
  public Optional<String> of(Resource resource) {
    return Optional.ofNullable(known.get(resource.kind() + "/" + resource.name()));
  }

  void put(Resource resource, String id) {
    known.put(resource.kind() + "/" + resource.name(), id);
  }
}
