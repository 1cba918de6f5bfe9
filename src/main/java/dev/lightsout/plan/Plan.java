package dev.lightsout.plan;

import dev.lightsout.order.Options;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Target.Named;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a delivery comes to: a decision for every instance of every event, and the calls that carry
 * out those to stop.
 *
 * @param decisions one per instance and event, in the targets' order
 * @param calls the stops among them, grouped by product, region and options
 */
public record Plan(List<Decision> decisions, List<StopCall> calls) {

  /** Keeps its own copies. */
  public Plan {
    decisions = List.copyOf(decisions);
    calls = List.copyOf(calls);
  }

  /**
   * Decides. A pure function: the same arguments, the same plan.
   *
   * @param precedents what earlier deliveries did for the same events
   */
  public static Plan of(
      List<Target> targets, Sight sight, Census census, Precedents precedents, Rails rails) {
    Map<Named, Verdict> handled = handled(targets, sight, precedents, rails);
    // What an event stopped before keeps no other event of the batch from stopping it now.
    Conflicts conflicts =
        Conflicts.among(
            targets.stream().filter(target -> !handled.containsKey(target.named())).toList());
    List<Decision> decisions = new ArrayList<>();
    for (Target target : Target.distinct(targets)) {
      Decision decision =
          Optional.ofNullable(handled.get(target.named()))
              .or(() -> conflicts.verdict(target))
              .<Decision>map(verdict -> new Leave(target, seen(verdict, target, sight)))
              .orElseGet(() -> decide(target, sight, rails));
      decisions.add(decision);
    }
    List<Decision> railed = new Limits(targets, census, rails).apply(decisions);
    return new Plan(railed, calls(stops(railed)));
  }

  /** Those that would be stopped, at once or when they become free, were each alone. */
  public static List<Target> open(List<Target> targets, Sight sight, Rails rails) {
    return Target.distinct(targets).stream()
        .filter(target -> decide(target, sight, rails).mayStop())
        .toList();
  }

  private static Map<Named, Verdict> handled(
      List<Target> targets, Sight sight, Precedents precedents, Rails rails) {
    Map<Named, Verdict> handled = new HashMap<>();
    for (Target target : precedents.isEmpty() ? List.<Target>of() : open(targets, sight, rails)) {
      sight
          .instance(target.key())
          .flatMap(now -> precedents.verdict(target, now))
          .ifPresent(verdict -> handled.put(target.named(), verdict));
    }
    return handled;
  }

  private static List<Stop> stops(List<Decision> decisions) {
    return decisions.stream().filter(Stop.class::isInstance).map(Stop.class::cast).toList();
  }

  private static Verdict seen(Verdict verdict, Target target, Sight sight) {
    return sight.instance(target.key()).map(verdict::withBefore).orElse(verdict);
  }

  /** What to do about one target, given how it looks now. */
  public static Decision decide(Target target, Sight sight, Rails rails) {
    Optional<Verdict> obstacle = sight.obstacle(target.key());
    if (obstacle.isPresent()) {
      return new Leave(target, obstacle.get());
    }
    Instance instance = sight.instance(target.key()).orElseThrow();
    return Protection.verdict(instance, rails, sight.at())
        .or(() -> Prepaid.verdict(instance, target))
        .or(() -> InstanceState.verdict(instance, target.order().options().wantsStopCharging()))
        .<Decision>map(verdict -> new Leave(target, verdict.withBefore(instance)))
        .orElseGet(() -> new Stop(target, instance));
  }

  /** The same, some time after it was first decided to stop it. */
  public static Decision decideAgain(Target target, Sight sight, Rails rails) {
    return sight
        .instance(target.key())
        .flatMap(now -> Belonging.verdict(target, now).map(why -> why.withBefore(now)))
        .<Decision>map(verdict -> new Leave(target, verdict))
        .orElseGet(() -> decide(target, sight, rails));
  }

  /** The fewest calls that carry these out. */
  public static List<StopCall> calls(List<Stop> all) {
    Map<Shared, List<Stop>> groups = new LinkedHashMap<>();
    for (Stop stop : all) {
      Shared shared = new Shared(stop.target().order().region(), stop.target().order().options());
      groups.computeIfAbsent(shared, s -> new ArrayList<>()).add(stop);
    }
    List<StopCall> calls = new ArrayList<>();
    groups.forEach(
        (shared, stops) -> {
          int most = shared.options().product().idsPerStop();
          for (int from = 0; from < stops.size(); from += most) {
            int to = Math.min(from + most, stops.size());
            calls.add(new StopCall(shared.region(), shared.options(), stops.subList(from, to)));
          }
        });
    return calls;
  }

  /** What instances must have in common to go in one call. */
  private record Shared(String region, Options options) {}
}
