package dev.lightsout.plan;

import dev.lightsout.order.Order;
import dev.lightsout.order.Selection.ByFilters;
import java.util.List;

/**
 * One order of one event.
 *
 * @param event the event's place in the delivery, counted from 0
 * @param eventName the event's identity, to name it in a reason
 * @param order what it asks for
 */
public record Asked(int event, String eventName, Order order) {

  /** The product and region it is for. */
  public Place place() {
    return new Place(order.product(), order.region());
  }

  /** Whether its filters choose the instances. */
  public boolean chooses() {
    return order.selection() instanceof ByFilters;
  }

  /** It, for each of these instances. */
  public List<Target> targets(List<String> instanceIds) {
    return instanceIds.stream().map(id -> new Target(event, eventName, order, id)).toList();
  }
}
