package dev.lightsout.plan;

import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The rails on numbers: an event that would stop more than it may stops nothing at all. One that is
 * busy counts, since it is stopped when it becomes free.
 */
record Limits(Rails rails, Census census) {

  List<Decision> apply(List<Decision> decisions) {
    Map<Integer, List<Decision>> stops =
        decisions.stream()
            .filter(Limits::mayStop)
            .collect(Collectors.groupingBy(decision -> decision.target().event()));
    Map<Integer, Verdict> breaches = new HashMap<>();
    stops.forEach(
        (event, theirs) -> breach(theirs).ifPresent(verdict -> breaches.put(event, verdict)));
    return decisions.stream()
        .map(
            decision -> {
              Verdict breach = breaches.get(decision.target().event());
              return breach != null && mayStop(decision) ? refused(decision, breach) : decision;
            })
        .toList();
  }

  private Optional<Verdict> breach(List<Decision> stops) {
    return maximum(stops.size()).or(() -> percent(stops));
  }

  private Optional<Verdict> maximum(int stops) {
    if (stops <= rails.maxInstances()) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
                Outcome.REFUSED,
                "the event would stop "
                    + stops
                    + " instances, the maximum is "
                    + rails.maxInstances())
            .withAdvice("name fewer instances, or raise LIGHTS_OUT_MAX_INSTANCES"));
  }

  /** Of those that filters chose; whoever names a machine knows which one it is. */
  private Optional<Verdict> percent(List<Decision> stops) {
    if (rails.maxPercent().isEmpty()) {
      return Optional.empty();
    }
    return stops.stream()
        .filter(decision -> decision.target().isChosen())
        .collect(
            Collectors.groupingBy(decision -> decision.target().place(), Collectors.counting()))
        .entrySet()
        .stream()
        .map(place -> percent(place.getKey(), place.getValue(), rails.maxPercent().getAsInt()))
        .flatMap(Optional::stream)
        .findFirst();
  }

  private Optional<Verdict> percent(Place place, long stops, int most) {
    if (census.failed().containsKey(place)) {
      return Optional.of(census.failed().get(place));
    }
    long running = census.running().getOrDefault(place, 0L);
    if (stops * 100 <= most * running) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
                Outcome.REFUSED,
                "the event would stop "
                    + stops
                    + " of "
                    + running
                    + " running instances of "
                    + place
                    + ", the limit is "
                    + most
                    + " %")
            .withAdvice("choose fewer instances, or raise LIGHTS_OUT_MAX_PERCENT"));
  }

  private static boolean mayStop(Decision decision) {
    return decision instanceof Stop
        || decision instanceof Leave leave && leave.verdict().outcome() == Outcome.BUSY;
  }

  private static Decision refused(Decision decision, Verdict breach) {
    Instance before =
        decision instanceof Stop stop ? stop.before() : ((Leave) decision).verdict().before();
    return new Leave(decision.target(), breach.withBefore(before));
  }
}
