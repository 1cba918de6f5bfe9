package dev.lightsout.plan;

import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The rails on numbers: an event that would stop more than it may stops nothing at all. One that is
 * busy counts, since it is stopped when it becomes free.
 */
final class Limits {
  private final Rails rails;
  private final Census census;

  /** What the filters of each event choose. */
  private final Map<Integer, Set<Target.Key>> chosen = new HashMap<>();

  /** What filters stop, of the events that keep the limits. */
  private final Map<Place, Set<Target.Key>> stopped = new HashMap<>();

  Limits(List<Target> targets, Census census, Rails rails) {
    this.rails = rails;
    this.census = census;
    targets.stream()
        .filter(Target::isChosen)
        .forEach(
            target ->
                chosen.computeIfAbsent(target.event(), e -> new HashSet<>()).add(target.key()));
  }

  List<Decision> apply(List<Decision> decisions) {
    Map<Integer, List<Decision>> events =
        decisions.stream()
            .collect(
                Collectors.groupingBy(
                    decision -> decision.target().event(), TreeMap::new, Collectors.toList()));
    Set<Target.Key> stops =
        decisions.stream()
            .filter(Decision::mayStop)
            .map(decision -> decision.target().key())
            .collect(Collectors.toSet());
    Map<Integer, Verdict> breaches = new HashMap<>();
    events.forEach(
        (event, its) -> breach(event, its, stops).ifPresent(why -> breaches.put(event, why)));
    return decisions.stream()
        .map(decision -> unlessBroken(decision, breaches.get(decision.target().event())))
        .toList();
  }

  private Optional<Verdict> breach(int event, List<Decision> decisions, Set<Target.Key> stops) {
    return maximum(decisions.stream().filter(Decision::mayStop).count())
        .or(() -> percent(event, stops));
  }

  private Optional<Verdict> maximum(long stops) {
    return stops <= rails.maxInstances()
        ? Optional.empty()
        : refused(
            "the event would stop " + stops + " instances, the maximum is " + rails.maxInstances(),
            "LIGHTS_OUT_MAX_INSTANCES");
  }

  /** Of those that filters chose, also where they are named too, and by the events before. */
  private Optional<Verdict> percent(int event, Set<Target.Key> stops) {
    if (rails.maxPercent().isEmpty()) {
      return Optional.empty();
    }
    // In order, so that the same plan has the same reasons.
    Map<Place, Set<Target.Key>> its = new TreeMap<>(Comparator.comparing(Place::toString));
    for (Target.Key key : chosen.getOrDefault(event, Set.of())) {
      if (stops.contains(key)) {
        its.computeIfAbsent(key.place(), p -> new HashSet<>(stopped.getOrDefault(p, Set.of())))
            .add(key);
      }
    }
    for (Map.Entry<Place, Set<Target.Key>> place : its.entrySet()) {
      Optional<Verdict> breach = percent(place.getKey(), place.getValue().size());
      if (breach.isPresent()) {
        return breach;
      }
    }
    stopped.putAll(its);
    return Optional.empty();
  }

  private Optional<Verdict> percent(Place place, long stops) {
    if (census.failed().containsKey(place)) {
      return Optional.of(census.failed().get(place));
    }
    long running = census.running().getOrDefault(place, 0L);
    int most = rails.maxPercent().get();
    return stops * 100 <= most * running
        ? Optional.empty()
        : refused(
            "the event would stop "
                + stops
                + " of "
                + running
                + " running instances of "
                + place
                + ", the limit is "
                + most
                + " %",
            "LIGHTS_OUT_MAX_PERCENT");
  }

  private static Optional<Verdict> refused(String reason, String setting) {
    return Optional.of(
        Verdict.of(Outcome.REFUSED, reason)
            .withAdvice("name or choose fewer instances, or raise " + setting));
  }

  private static Decision unlessBroken(Decision decision, Verdict breach) {
    if (breach == null || !decision.mayStop()) {
      return decision;
    }
    Instance before =
        decision instanceof Stop stop ? stop.before() : ((Leave) decision).verdict().before();
    return new Leave(decision.target(), breach.withBefore(before));
  }
}
