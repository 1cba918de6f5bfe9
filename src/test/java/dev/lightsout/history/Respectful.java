package dev.lightsout.history;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What somebody started again is not stopped by an event that has stopped it before, if the row of
 * that is in the topic.
 */
final class Respectful {
  /** An event that is younger is no redelivery of a platform (docs/redelivery.md). */
  private static final Duration FRESH = Duration.ofSeconds(30);

  /** What a row says of an instance that its event needs to stop no more. */
  private static final Set<String> STOPPED = Set.of("STOP_REQUESTED", "ALREADY_STOPPED");

  private Respectful() {}

  static void check(Evidence evidence) {
    for (Delivery delivery : evidence.deliveries()) {
      for (Event event : delivery.events()) {
        for (Machine machine : Machine.values()) {
          if (isStoppedOnceMore(evidence, delivery, event, machine)) {
            evidence.figures().add("started again and stopped once more, the journal not asked");
            Broken.unless(
                mayNotKnow(delivery, event),
                "what was started again is not stopped by an event whose row is in the topic",
                delivery,
                machine + " by " + event);
          }
        }
      }
    }
  }

  /** That event has stopped it before this delivery, and the topic has the row. */
  private static boolean isStoppedOnceMore(
      Evidence evidence, Delivery delivery, Event event, Machine machine) {
    boolean isIt =
        delivery.events().stream()
            .filter(it -> it.mayStop(machine))
            .toList()
            .equals(List.of(event));
    boolean stops = isIt && !evidence.accepted(delivery, machine).isEmpty();
    String eventId = evidence.identity(event);
    return stops
        && evidence.topic().stream()
            .limit(delivery.topicRowsBefore())
            .filter(row -> isWithinReach(row, delivery))
            .anyMatch(row -> isOfAStop(row, eventId, machine));
  }

  private static boolean isWithinReach(Map<String, String> row, Delivery delivery) {
    Duration away = Duration.between(Instant.parse(row.get("time")), delivery.functionsTime());
    return away.abs().compareTo(Duration.ofHours(24)) < 0;
  }

  private static boolean isOfAStop(Map<String, String> row, String eventId, Machine machine) {
    return row.get("eventId").equals(eventId)
        && machine.id().equals(row.get("instanceId"))
        && STOPPED.contains(row.get("outcome"));
  }

  /** The event is fresh, or nothing tells it from others, or the topic could not be asked. */
  private static boolean mayNotKnow(Delivery delivery, Event event) {
    Duration age = Duration.between(event.at(), delivery.functionsTime());
    boolean isFresh =
        event.trigger().tellsTheTime()
            && (delivery.attempt() == 1 || event.trigger() != Trigger.SQS)
            && age.abs().compareTo(FRESH.plusSeconds(2)) < 0;
    return isFresh || event.trigger() == Trigger.HTTP || delivery.says("could not be asked");
  }
}
