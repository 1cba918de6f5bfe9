package dev.lightsout.invoke;

import dev.lightsout.event.Event;
import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import dev.lightsout.standin.StandInInstance;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The instances that fit an event: those its orders name, RUNNING, in the regions where they look
 * for them.
 *
 * @param regions by instance
 */
record Fleet(Map<String, String> regions) {

  static Fleet of(List<Event> events) {
    Map<String, String> regions = new LinkedHashMap<>();
    events.stream()
        .flatMap(event -> event.instructions().stream())
        .filter(Order.class::isInstance)
        .map(Order.class::cast)
        .forEach(
            order -> order.instanceIds().forEach(id -> regions.putIfAbsent(id, order.region())));
    return new Fleet(regions);
  }

  /** The fleet as the caller wants it. */
  List<StandInInstance> as(Arguments arguments, String protectTag) {
    arguments.states.keySet().forEach(id -> check("--state", id));
    arguments.missing.forEach(id -> check("--missing", id));
    arguments.kept.forEach(id -> checkTagged("--protected", id));
    List<StandInInstance> fleet = new ArrayList<>();
    for (String id : regions.keySet()) {
      if (!arguments.missing.contains(id)) {
        StandInInstance instance =
            StandInInstance.of(id)
                .region(regions.get(id))
                .name("sample-" + (fleet.size() + 1))
                .state(arguments.states.getOrDefault(id, "RUNNING"));
        fleet.add(arguments.kept.contains(id) ? instance.tag(protectTag, "yes") : instance);
      }
    }
    return fleet;
  }

  private void check(String option, String id) {
    if (!regions.containsKey(id)) {
      throw new BadUsage(
          option
              + ": the event names no instance "
              + id
              + (regions.isEmpty() ? ", nor any other" : "; it names " + named()));
    }
  }

  private String named() {
    return String.join(", ", regions.keySet());
  }

  private void checkTagged(String option, String id) {
    check(option, id);
    if (Product.HAI.owns(id)) {
      throw new BadUsage(option + ": HAI does not show an instance's tags, so none protects " + id);
    }
  }
}
