package dev.lightsout.plan;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What a look at some instances found: each was seen, or the look at it failed, or it is not there.
 *
 * @param seen the instances that are there
 * @param failed why the look at others failed in the end
 * @param at when it was begun
 */
public record Sight(Map<Target.Key, Instance> seen, Map<Target.Key, Verdict> failed, Instant at) {

  /** Keeps its own copies. Not {@code Map.copyOf}: its probing crawls on ids that count upwards. */
  public Sight {
    seen = Collections.unmodifiableMap(new HashMap<>(seen));
    failed = Collections.unmodifiableMap(new HashMap<>(failed));
  }

  /** The same, with instances that were seen otherwise. */
  public Sight with(Map<Target.Key, Instance> more) {
    Map<Target.Key, Instance> all = new HashMap<>(more);
    all.putAll(seen);
    return new Sight(all, failed, at);
  }

  /** The instance, if it was seen. */
  public Optional<Instance> instance(Target.Key key) {
    return Optional.ofNullable(seen.get(key));
  }

  /** Why it cannot be decided on: the look failed, or there is no such instance. */
  public Optional<Verdict> obstacle(Target.Key key) {
    if (failed.containsKey(key)) {
      return Optional.of(failed.get(key));
    }
    return seen.containsKey(key)
        ? Optional.empty()
        : Optional.of(
            Verdict.of(
                Outcome.NOT_FOUND,
                "there is no "
                    + key.instanceId()
                    + " in "
                    + key.region()
                    + " that the function may see"));
  }
}
