package dev.lightsout.invoke;

import dev.lightsout.order.Filter;
import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import dev.lightsout.standin.StandInInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Instances that show what an order's filters come to: some pass them and run, some pass them and
 * are to be left alone, and some do not pass.
 *
 * @param order whose filters choose
 * @param filters the filters
 * @param number which of the event's sample fleets it is, from 1 to 99
 */
record SampleFleet(Order order, List<Filter> filters, int number) {
  private static final String BY_ID = "instance-id";
  private static final int RUNNING = 5;
  private static final int OTHERS = 2;

  /** What is special about an instance. */
  private record Special(String name, UnaryOperator<StandInInstance> change) {}

  List<StandInInstance> instances(String protectTag) {
    List<StandInInstance> fleet = new ArrayList<>();
    ids().forEach(id -> fleet.add(passing(id, "sample-" + (fleet.size() + 1))));
    for (Special special : left(protectTag)) {
      fleet.add(special.change().apply(passing(id(fleet.size()), special.name())));
    }
    unlike().filter(it -> !passes(it)).limit(OTHERS).forEach(fleet::add);
    return fleet;
  }

  /** Those that the filters name, as far as they are ids; else new ones. */
  private Stream<String> ids() {
    return filters.stream()
        .filter(it -> it.name().equals(BY_ID))
        .findFirst()
        .map(it -> it.values().stream().filter(order.product()::owns))
        .orElseGet(() -> IntStream.range(0, RUNNING).mapToObj(this::id));
  }

  private String id(int place) {
    return (order.product() == Product.HAI ? "hai" : "ins")
        + "-demo%02d%02d".formatted(number, place + 1);
  }

  private StandInInstance passing(String id, String name) {
    StandInInstance instance = instance(id, name);
    for (Filter filter : filters) {
      if (!filter.name().equals(BY_ID) && !instance.passes(filter.name(), filter.values())) {
        instance = instance.passing(filter.name(), filter.values().get(0));
      }
    }
    return instance;
  }

  private StandInInstance instance(String id, String name) {
    return StandInInstance.of(id).region(order.region()).name(name);
  }

  private boolean passes(StandInInstance instance) {
    return filters.stream().allMatch(it -> instance.passes(it.name(), it.values()));
  }

  private List<Special> left(String protectTag) {
    return order.product() == Product.HAI
        ? List.of(
            new Special("stopped", it -> it.state("STOPPED_NO_CHARGE")),
            new Special("monthly", it -> it.chargeType("PREPAID_BY_MONTH")))
        : List.of(
            new Special("stopped", it -> it.state("STOPPED").stopChargingMode("STOP_CHARGING")),
            new Special("kept", it -> it.tag(protectTag, "true")),
            new Special(
                "in-a-group",
                it -> it.tag("tencentcloud:autoscaling:auto-scaling-group-id", "asg-5t7y1u3i")),
            new Special("monthly", it -> it.chargeType("PREPAID")));
  }

  /** Each kind twice: the filters may let all the others pass. */
  private Stream<StandInInstance> unlike() {
    List<UnaryOperator<StandInInstance>> kinds =
        List.of(
            it -> it,
            it -> it.zone(order.region() + "-9"),
            it -> it.publicIp(null),
            it -> it.chargeType("SPOTPAID"),
            it -> it.state("STOPPED"),
            it -> it.state("PENDING"));
    return IntStream.range(0, 2 * kinds.size())
        .mapToObj(i -> kinds.get(i % kinds.size()).apply(instance(id(50 + i), "other")));
  }
}
