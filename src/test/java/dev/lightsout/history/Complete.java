package dev.lightsout.history;

import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Every delivery leaves its rows: one for each instance that an event names. */
final class Complete {
  private static final Duration STALE = Duration.ofHours(6);

  /** Between the time that an event carries and the one that history knows. */
  private static final Duration A_LITTLE = Duration.ofSeconds(2);

  private Complete() {}

  static void check(Evidence evidence) {
    Map<Integer, String> ids = new HashMap<>();
    Map<String, Integer> events = new HashMap<>();
    for (Delivery delivery : evidence.deliveries()) {
      for (Event event : delivery.events()) {
        List<JsonObject> rows = delivery.rowsOf(event);
        atMostOneEach(delivery, event, rows);
        if (!delivery.isKilled()) {
          atLeastOneEach(delivery, event, rows);
        }
        rows.forEach(row -> oneIdentity(delivery, event, row, ids, events));
      }
      Broken.unless(
          delivery.rows().size()
              == delivery.events().stream().mapToInt(it -> delivery.rowsOf(it).size()).sum(),
          "every row is about an event of its delivery",
          delivery,
          delivery.rows());
    }
  }

  private static void atMostOneEach(Delivery delivery, Event event, List<JsonObject> rows) {
    Map<String, Integer> counts = new HashMap<>();
    for (JsonObject row : rows) {
      String id = row.has("instanceId") ? row.get("instanceId").getAsString() : null;
      if (id == null) {
        Broken.unless(
            event.chooses() || !event.isReadable() || mayBeStale(delivery, event),
            "an order that names instances has no row without one",
            delivery,
            row);
        continue;
      }
      Broken.unless(
          Machine.of(id).filter(event::mayTouch).isPresent(),
          "no row is about an instance that its event does not mean",
          delivery,
          row);
      Broken.unless(
          counts.merge(id, 1, Integer::sum) == 1,
          "an instance has one row for an event and delivery",
          delivery,
          row);
    }
  }

  private static void atLeastOneEach(Delivery delivery, Event event, List<JsonObject> rows) {
    Broken.unless(!rows.isEmpty(), "every delivery leaves a row", delivery, event);
    boolean isOnlyIgnored =
        rows.size() == 1 && !rows.get(0).has("instanceId") && mayBeStale(delivery, event);
    for (Machine machine : Machine.values()) {
      boolean hasARow =
          rows.stream()
              .filter(row -> row.has("instanceId"))
              .anyMatch(row -> row.get("instanceId").getAsString().equals(machine.id()));
      Broken.unless(
          hasARow || isOnlyIgnored || !event.names(machine),
          "every instance that is named has a row",
          delivery,
          machine);
    }
  }

  private static boolean mayBeStale(Delivery delivery, Event event) {
    Duration age = Duration.between(event.at(), delivery.functionsTime());
    return event.trigger().tellsTheTime() && age.plus(A_LITTLE).compareTo(STALE) > 0;
  }

  private static void oneIdentity(
      Delivery delivery,
      Event event,
      JsonObject row,
      Map<Integer, String> ids,
      Map<String, Integer> events) {
    String id = row.get("eventId").getAsString();
    Broken.unless(
        ids.computeIfAbsent(event.number(), it -> id).equals(id)
            && events.computeIfAbsent(id, it -> event.number()) == event.number(),
        "an event has one identity, and it alone",
        delivery,
        row);
  }
}
