package dev.lightsout.plan;

import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * What holds a stop back, whatever an order says.
 *
 * @param maxInstances how many instances one event may stop at most; above it, it stops none
 * @param maxPercent how many of the running instances of a place an event's filters may stop at
 *     most; above it, the event stops none
 * @param regions where instances may be stopped; empty: anywhere
 * @param protectTag the tag whose bearers are left alone
 * @param dryRun end every order with its plan
 */
public record Rails(
    int maxInstances,
    Optional<Integer> maxPercent,
    Set<String> regions,
    String protectTag,
    boolean dryRun) {

  /** Keeps its own copy. */
  public Rails {
    regions = Set.copyOf(regions);
  }

  /** Why nothing of the order may be done, nor looked at; empty: go on. */
  public Optional<Verdict> obstacle(Order order) {
    if (regions.isEmpty() || regions.contains(order.region())) {
      return Optional.empty();
    }
    return Optional.of(
        Verdict.of(
                Outcome.REFUSED,
                order.region()
                    + " is not one of LIGHTS_OUT_REGIONS: expected "
                    + String.join(", ", new TreeSet<>(regions)))
            .withAdvice("add the region to LIGHTS_OUT_REGIONS if it may be stopped in"));
  }

  /** Whether nothing is to be sent for such an order: HAI has a dry run of its own, which is. */
  public boolean endWithThePlan(Options options) {
    return dryRun || options.product() == Product.CVM && options.dryRun();
  }
}
