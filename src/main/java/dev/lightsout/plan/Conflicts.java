package dev.lightsout.plan;

import dev.lightsout.plan.Target.Named;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Instances that a delivery names more than once. Within one event, with different options, it is
 * not clear how to stop it: refused. Across the records of a batch the first wins.
 */
final class Conflicts {
  private final Map<Target.Key, Target> first = new HashMap<>();
  private final Set<Named> ambiguous = new HashSet<>();

  private Conflicts() {}

  static Conflicts among(List<Target> targets) {
    Conflicts conflicts = new Conflicts();
    Map<Named, Target> named = new HashMap<>();
    for (Target target : targets) {
      Named once = target.named();
      Target earlier = named.putIfAbsent(once, target);
      if (earlier != null && !earlier.order().options().equals(target.order().options())) {
        conflicts.ambiguous.add(once);
      }
    }
    for (Target target : targets) {
      if (!conflicts.ambiguous.contains(target.named())) {
        conflicts.first.merge(target.key(), target, Conflicts::deciding);
      }
    }
    return conflicts;
  }

  /** The first, but a dry run does not keep a real order from being carried out. */
  private static Target deciding(Target first, Target later) {
    boolean onlyAsks = first.order().options().dryRun() && !later.order().options().dryRun();
    return onlyAsks ? later : first;
  }

  Optional<Verdict> verdict(Target target) {
    if (ambiguous.contains(target.named())) {
      return Optional.of(
          Verdict.of(
              Outcome.REFUSED,
              target.instanceId()
                  + " is asked for twice with different options: expected one way"));
    }
    Target winner = first.get(target.key());
    return winner.event() == target.event()
        ? Optional.empty()
        : Optional.of(
            Verdict.of(
                Outcome.IGNORED,
                "the event " + winner.eventName() + " of the same batch decides on it"));
  }
}
