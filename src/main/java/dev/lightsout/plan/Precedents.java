package dev.lightsout.plan;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What earlier deliveries of the same events did, as far as their rows could be read. */
public final class Precedents {

  /** Nothing is known. */
  public static final Precedents NONE = new Precedents(List.of());

  private final Map<Named, List<Precedent>> precedents;

  private record Named(String eventId, String region, String instanceId) {}

  /** Those that these rows tell of. */
  public Precedents(List<Precedent> precedents) {
    this.precedents =
        precedents.stream()
            .sorted(Precedent::byWeight)
            .collect(
                Collectors.groupingBy(it -> new Named(it.eventId(), it.region(), it.instanceId())));
  }

  /** Whether nothing is known. */
  boolean isEmpty() {
    return precedents.isEmpty();
  }

  /** What guards the target. Where no row was found, one may never have been written. */
  public Guard guard(Target target) {
    return of(target).isEmpty() ? Guard.STATE : Guard.JOURNAL;
  }

  /** Why its event must not stop it again, however it looks now; empty: nothing keeps it. */
  Optional<Verdict> verdict(Target target, Instance now) {
    return of(target).stream().flatMap(precedent -> precedent.verdict(now).stream()).findFirst();
  }

  private List<Precedent> of(Target target) {
    return precedents.getOrDefault(
        new Named(target.eventName(), target.order().region(), target.instanceId()), List.of());
  }
}
