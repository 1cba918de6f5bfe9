package dev.lightsout.plan;

import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The rail on numbers: an event that would stop more than it may stops nothing at all. One that is
 * busy counts, since it is stopped when it becomes free.
 */
final class Maximum {
  private Maximum() {}

  static List<Decision> apply(List<Decision> decisions, int most) {
    Map<Integer, Long> stopsPerEvent =
        decisions.stream()
            .filter(Maximum::mayStop)
            .collect(Collectors.groupingBy(d -> d.target().event(), Collectors.counting()));
    return decisions.stream()
        .map(
            d -> {
              long stops = stopsPerEvent.getOrDefault(d.target().event(), 0L);
              return mayStop(d) && stops > most ? refused(d, stops, most) : d;
            })
        .toList();
  }

  private static boolean mayStop(Decision decision) {
    return decision instanceof Stop
        || decision instanceof Leave leave && leave.verdict().outcome() == Outcome.BUSY;
  }

  private static Decision refused(Decision decision, long stops, int most) {
    String reason = "the event would stop " + stops + " instances, the maximum is " + most;
    Instance before =
        decision instanceof Stop stop ? stop.before() : ((Leave) decision).verdict().before();
    return new Leave(
        decision.target(),
        Verdict.of(Outcome.REFUSED, reason)
            .withAdvice("name fewer instances, or raise LIGHTS_OUT_MAX_INSTANCES")
            .withBefore(before));
  }
}
