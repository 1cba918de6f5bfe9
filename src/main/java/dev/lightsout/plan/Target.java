package dev.lightsout.plan;

import dev.lightsout.order.Order;
import dev.lightsout.order.Product;
import dev.lightsout.order.Selection.ByFilters;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * One instance that one event asks for.
 *
 * @param event the event's place in the delivery, counted from 0
 * @param eventName the event's identity, to name it in a reason
 * @param order the order that names the instance
 * @param instanceId which of its ids
 */
public record Target(int event, String eventName, Order order, String instanceId) {

  /** What it is, wherever it is named. */
  public Key key() {
    return new Key(order.product(), order.region(), instanceId);
  }

  /** Where it is. */
  public Place place() {
    return new Place(order.product(), order.region());
  }

  /** It, however often its event names it. */
  Named named() {
    return new Named(event, key());
  }

  /** Whether filters chose it, and nobody named it. */
  public boolean isChosen() {
    return order.selection() instanceof ByFilters;
  }

  /** The targets without those that their event only names again. */
  public static List<Target> distinct(List<Target> targets) {
    Set<Named> named = new HashSet<>();
    return targets.stream().filter(target -> named.add(target.named())).toList();
  }

  /** One instance of one event. */
  record Named(int event, Key key) {}

  /** The identity of an instance: no id is used across products, but a region must be right. */
  public record Key(Product product, String region, String instanceId) {

    /** The identity of an instance of a place. */
    public static Key of(Place place, String instanceId) {
      return new Key(place.product(), place.region(), instanceId);
    }

    /** Where it is. */
    public Place place() {
      return new Place(product, region);
    }
  }
}
