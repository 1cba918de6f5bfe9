package dev.lightsout.endurance;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/** Whether a delivery has the rows that it must have: one for each instance, and no other. */
final class Complete {
  private Complete() {}

  /** Where a row belongs; either may be null. */
  private record Place(String record, String instanceId) {}

  static void check(Delivery delivery, Findings findings) {
    Map<Place, Integer> rows = new HashMap<>();
    for (Row row : delivery.rows()) {
      rows.merge(new Place(row.record(), row.instanceId()), 1, Integer::sum);
      if (!delivery.id().equals(row.invocationId())) {
        findings.add("a row of another invocation", delivery.id() + ": " + row);
      }
    }
    for (Part part : delivery.sample().parts()) {
      Place whole = new Place(part.record(), null);
      boolean isNotFound = part.isChosen() && rows.containsKey(whole);
      if (part.isUnreadable() || isNotFound) {
        once(rows, whole, delivery, findings);
      }
      for (String id : part.ids()) {
        Place place = new Place(part.record(), id);
        if (!isNotFound || rows.containsKey(place)) {
          once(rows, place, delivery, findings);
        }
      }
    }
    rows.keySet()
        .forEach(place -> findings.add("a row of what was not asked for", in(delivery, place)));
  }

  private static void once(
      Map<Place, Integer> rows, Place place, Delivery delivery, Findings findings) {
    int count = Objects.requireNonNullElse(rows.remove(place), 0);
    if (count != 1) {
      findings.add(count == 0 ? "a lost row" : "a doubled row", in(delivery, place));
    }
  }

  private static String in(Delivery delivery, Place place) {
    return place + " in " + delivery.id();
  }
}
