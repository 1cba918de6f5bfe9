package dev.lightsout.history;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import dev.lightsout.standin.AcceptedStop;
import java.util.List;

/** A row never claims what the cloud did not do, nor hides what it did. */
final class Truthful {
  private Truthful() {}

  static void check(Evidence evidence) {
    for (Delivery delivery : evidence.deliveries()) {
      for (Event event : delivery.events()) {
        for (JsonObject row : delivery.rowsOf(event)) {
          evidence.figures().add("rows " + outcome(row));
          if (row.has("guard") && outcome(row) == Outcome.IGNORED) {
            evidence.figures().add("rows IGNORED, guarded by " + row.get("guard").getAsString());
          }
          if (row.has("instanceId")) {
            Machine machine = Machine.of(row.get("instanceId").getAsString()).orElseThrow();
            claim(evidence, delivery, event, machine, row);
          }
        }
      }
      if (!delivery.isKilled()) {
        Machine.real().forEach(machine -> nothingIsHidden(evidence, delivery, machine));
      }
    }
  }

  private static void claim(
      Evidence evidence, Delivery delivery, Event event, Machine machine, JsonObject row) {
    switch (outcome(row)) {
      case STOP_REQUESTED ->
          Broken.unless(
              isTaken(evidence, delivery, machine, row),
              "STOP_REQUESTED: the cloud took that request for that instance",
              delivery,
              row);
      case ALREADY_STOPPED ->
          Broken.unless(
              delivery.sawStoppedOf(machine),
              "ALREADY_STOPPED: it was stopped or stopping at some time of the delivery",
              delivery,
              row);
      case UNKNOWN ->
          Broken.unless(
              !evidence.stops(delivery, machine).isEmpty(),
              "UNKNOWN: a stop was sent",
              delivery,
              row);
      case WOULD_STOP ->
          Broken.unless(
              event.wishes().stream().anyMatch(Wish::isDry),
              "WOULD_STOP: it was a dry run",
              delivery,
              row);
      case NOT_FOUND ->
          Broken.unless(
              machine == Machine.GHOST, "NOT_FOUND: there is no such instance", delivery, row);
      default -> {}
    }
  }

  /** Where an answer was lost, CVM's id of the latest stop is the only sign, and may mislead. */
  private static boolean isTaken(
      Evidence evidence, Delivery delivery, Machine machine, JsonObject row) {
    List<AcceptedStop> own = evidence.accepted(delivery, machine);
    if (!row.has("requestId")) {
      return !own.isEmpty() || machine.isHai() && isMisled(evidence, delivery, machine);
    }
    String requestId = row.get("requestId").getAsString();
    return own.stream().anyMatch(it -> it.requestId().equals(requestId))
        || evidence.isSomebodyElses(requestId, delivery, machine)
            && isMisled(evidence, delivery, machine);
  }

  private static boolean isMisled(Evidence evidence, Delivery delivery, Machine machine) {
    boolean isMisled = evidence.lostAStop(delivery, machine) && delivery.sawStoppedOf(machine);
    if (isMisled) {
      evidence.figures().add("somebody else's stop taken for ours, whose answer was lost");
    }
    return isMisled;
  }

  private static void nothingIsHidden(Evidence evidence, Delivery delivery, Machine machine) {
    boolean isTold =
        delivery.rows().stream()
            .filter(row -> row.has("instanceId"))
            .filter(row -> row.get("instanceId").getAsString().equals(machine.id()))
            .anyMatch(row -> tells(evidence, delivery, machine, outcome(row)));
    Broken.unless(
        isTold || evidence.accepted(delivery, machine).isEmpty(),
        "a stop that the cloud took is told",
        delivery,
        machine);
  }

  private static boolean tells(
      Evidence evidence, Delivery delivery, Machine machine, Outcome outcome) {
    return switch (outcome) {
      case STOP_REQUESTED, UNKNOWN -> true;
      case ALREADY_STOPPED -> evidence.lostAStop(delivery, machine);
      default -> false;
    };
  }

  static Outcome outcome(JsonObject row) {
    return Outcome.valueOf(row.get("outcome").getAsString());
  }
}
