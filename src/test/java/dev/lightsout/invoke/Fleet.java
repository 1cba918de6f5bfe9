package dev.lightsout.invoke;

import dev.lightsout.event.Event;
import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.standin.StandInInstance;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The instances that fit an event, in the regions where its orders look for them: those that the
 * orders name, RUNNING, and a {@link SampleFleet} for each order that chooses.
 *
 * @param instances by id
 * @param protectTag the tag whose bearers are left alone
 */
record Fleet(Map<String, StandInInstance> instances, String protectTag) {
  /** Orders that choose; those of an event beyond them find nothing. */
  private static final int MOST_CHOICES = 99;

  static Fleet of(List<Event> events, String protectTag) {
    Map<String, StandInInstance> fleet = new LinkedHashMap<>();
    Set<Object> choices = new HashSet<>();
    for (Order order : orders(events)) {
      for (String id : order.instanceIds()) {
        String name = "sample-" + (fleet.size() + 1);
        fleet.putIfAbsent(id, StandInInstance.of(id).region(order.region()).name(name));
      }
      if (order.selection() instanceof ByFilters filters
          && choices.size() < MOST_CHOICES
          && choices.add(List.of(order.product(), order.region(), filters))) {
        new SampleFleet(order, filters.filters(), choices.size())
            .instances(protectTag)
            .forEach(it -> fleet.putIfAbsent(it.id(), it));
      }
    }
    return new Fleet(fleet, protectTag);
  }

  private static List<Order> orders(List<Event> events) {
    return events.stream()
        .flatMap(event -> event.instructions().stream())
        .filter(Order.class::isInstance)
        .map(Order.class::cast)
        .toList();
  }

  /** The fleet as the caller wants it. */
  Collection<StandInInstance> as(Arguments arguments) {
    Map<String, StandInInstance> fleet = new LinkedHashMap<>(instances);
    arguments.states.forEach((id, state) -> change(fleet, "--state", id, it -> it.state(state)));
    arguments.kept.forEach(
        id -> change(fleet, "--protected", id, it -> it.tag(protectTag, "true")));
    arguments.kept.forEach(Fleet::checkTagged);
    arguments.missing.forEach(id -> change(fleet, "--missing", id, it -> null));
    return fleet.values();
  }

  private void change(
      Map<String, StandInInstance> fleet,
      String option,
      String id,
      UnaryOperator<StandInInstance> change) {
    if (!instances.containsKey(id)) {
      throw new BadUsage(
          option
              + ": the event means no instance "
              + id
              + (instances.isEmpty()
                  ? ", nor any other"
                  : "; there are " + String.join(", ", instances.keySet())));
    }
    fleet.computeIfPresent(id, (same, it) -> change.apply(it));
  }

  private static void checkTagged(String id) {
    if (Product.HAI.owns(id)) {
      throw new BadUsage(
          "--protected: HAI does not show an instance's tags, so none protects " + id);
    }
  }
}
