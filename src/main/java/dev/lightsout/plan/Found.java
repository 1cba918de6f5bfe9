package dev.lightsout.plan;

import java.util.List;
import java.util.Optional;

/**
 * What filters chose.
 *
 * @param instances those that were seen
 * @param verdict what is to be said of the order itself: nothing passed, or it could not be read,
 *     or not to the end; empty: these are all
 */
public record Found(List<Instance> instances, Optional<Verdict> verdict) {

  /** Keeps its own copy. */
  public Found {
    instances = List.copyOf(instances);
  }

  /** These, and no others. */
  public static Found all(List<Instance> instances) {
    return new Found(instances, Optional.empty());
  }

  /** None, for a reason. */
  public static Found none(Verdict why) {
    return new Found(List.of(), Optional.of(why));
  }

  /** These, and perhaps others. */
  public static Found some(List<Instance> instances, Verdict why) {
    return new Found(instances, Optional.of(why));
  }
}
