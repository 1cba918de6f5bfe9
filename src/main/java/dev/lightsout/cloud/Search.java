package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Page;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.order.Filter;
import dev.lightsout.order.Product;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.plan.Census;
import dev.lightsout.plan.Found;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.Verdict;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Finds the instances that filters choose, and counts those that run. */
public final class Search {

  /** Instances come and go while pages are read: then they are read again, so often in all. */
  private static final int MOST_READINGS = 3;

  private static final Filter RUNNING = new Filter("instance-state", List.of("RUNNING"));
  private static final String CHARGE_TYPE = "charge-type";
  private static final String PREPAID = "PREPAID_BY_MONTH";

  private final Cloud cloud;

  /** Searches through this cloud. */
  public Search(Cloud cloud) {
    this.cloud = cloud;
  }

  /** The instances of a place that pass these filters. */
  public Found of(Place place, ByFilters filters) {
    Found found = read(place, filters);
    boolean mayBePrepaid =
        place.product() == Product.HAI
            && !found.instances().isEmpty()
            && filters.filters().stream()
                .filter(filter -> filter.name().equals(CHARGE_TYPE))
                .allMatch(filter -> filter.values().contains(PREPAID));
    return mayBePrepaid ? marked(found, prepaid(place)) : found;
  }

  /** How many instances of these places run. */
  public Census running(Collection<Place> places) {
    Map<Place, Long> running = new HashMap<>();
    Map<Place, Verdict> failed = new HashMap<>();
    for (Place place : places) {
      Reply<Page> reply = cloud.page(place, List.of(RUNNING), 0, 1).get();
      if (reply instanceof Answered<Page> page) {
        running.put(place, page.value().totalCount());
      } else {
        failed.put(place, FailedLook.verdict(cloud, place, reply));
      }
    }
    return new Census(running, failed);
  }

  private Found read(Place place, ByFilters filters) {
    for (int reading = 1; ; reading++) {
      Pages pages = new Pages(cloud, place, filters.filters());
      Optional<Verdict> obstacle = pages.read();
      if (obstacle.isPresent()) {
        return Found.none(
            obstacle.get().because(obstacle.get().reason() + "; looked for " + filters));
      }
      List<Instance> instances = pages.instances();
      if (pages.areSteady() && instances.size() == pages.totalCount()) {
        return instances.isEmpty()
            ? Found.none(
                Verdict.of(Outcome.IGNORED, "nothing matched: no " + place + " has " + filters))
            : Found.all(instances);
      }
      if (reading == MOST_READINGS) {
        return Found.some(instances, incomplete(instances.size(), pages.totalCount()));
      }
    }
  }

  private static Verdict incomplete(int seen, long totalCount) {
    return Verdict.of(
            Outcome.FAILED,
            "instances came and went while they were read: "
                + seen
                + " of "
                + totalCount
                + " were seen, and those alone are decided on")
        .withRetryable(true)
        .withAdvice("another delivery reads them again");
  }

  /**
   * HAI does not say how an instance is paid for, but filters by it. By it alone: by a state that
   * passes, one that is just being restarted would be overlooked.
   */
  private Found prepaid(Place place) {
    return read(place, new ByFilters(List.of(new Filter(CHARGE_TYPE, List.of(PREPAID)))));
  }

  private static Found marked(Found found, Found prepaid) {
    Optional<Verdict> obstacle =
        prepaid.verdict().filter(verdict -> verdict.outcome() != Outcome.IGNORED);
    if (obstacle.isPresent()) {
      Verdict why =
          prepaid.instances().isEmpty()
              ? obstacle.get()
              : obstacle.get().because("it could not be told which of them are prepaid");
      return Found.none(
          why.outcome() == Outcome.REFUSED
              ? why.withAdvice("choose by charge-type = POSTPAID_BY_HOUR, too")
              : why);
    }
    Set<String> ids =
        prepaid.instances().stream().map(Instance::id).collect(Collectors.toUnmodifiableSet());
    return new Found(
        found.instances().stream()
            .map(seen -> ids.contains(seen.id()) ? seen.withChargeType(PREPAID) : seen)
            .toList(),
        found.verdict());
  }
}
