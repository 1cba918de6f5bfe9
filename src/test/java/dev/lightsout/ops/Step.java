package dev.lightsout.ops;

import java.util.List;

/** What is to be done about a resource. */
public sealed interface Step {
  /** The resource. */
  Resource resource();

  /** It is not there. */
  record Create(Resource resource) implements Step {}

  /**
   * It is there, and differs.
   *
   * @param differences each in words
   */
  record Update(Resource resource, Existing existing, List<String> differences) implements Step {}

  /** It is there as it should be. */
  record Keep(Resource resource, Existing existing) implements Step {}

  /** Decides it, by reading alone. */
  static Step of(Resource resource, Api api, Ids ids) {
    return resource
        .find(api, ids)
        .<Step>map(
            existing -> {
              List<String> differences = resource.differences(existing, ids);
              return differences.isEmpty()
                  ? new Keep(resource, existing)
                  : new Update(resource, existing, differences);
            })
        .orElseGet(() -> new Create(resource));
  }
}
