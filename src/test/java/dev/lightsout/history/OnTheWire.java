package dev.lightsout.history;

import dev.lightsout.standin.AcceptedStop;
import dev.lightsout.standin.Request;
import java.util.List;

/** What is sent, and what the cloud takes of it. */
final class OnTheWire {
  private OnTheWire() {}

  static void check(Evidence evidence) {
    for (Delivery delivery : evidence.deliveries()) {
      for (Machine machine : Machine.values()) {
        List<Request> stops = evidence.stops(delivery, machine);
        List<AcceptedStop> accepted = evidence.accepted(delivery, machine);
        onlyWhatWasAskedFor(delivery, machine, stops);
        oneThatTheCloudCanActOn(delivery, machine, stops);
        Broken.unless(
            accepted.size() <= 1, "a delivery stops an instance once", delivery, accepted);
        evidence.figures().add("stop requests for an instance", stops.size());
        evidence.figures().add("accepted stops", accepted.size());
      }
    }
  }

  private static void onlyWhatWasAskedFor(Delivery delivery, Machine machine, List<Request> stops) {
    Broken.unless(
        stops.isEmpty() || delivery.events().stream().anyMatch(it -> it.mayStop(machine)),
        "no instance is stopped that no event asked for",
        delivery,
        stops);
  }

  /** Where the cloud said that it did nothing, another may follow. */
  private static void oneThatTheCloudCanActOn(
      Delivery delivery, Machine machine, List<Request> stops) {
    boolean allButTheLastWereRefused =
        stops.stream().limit(Math.max(0, stops.size() - 1)).allMatch(Evidence::isRefused);
    Broken.unless(
        allButTheLastWereRefused,
        "a delivery sends at most one stop that the cloud can act on for " + machine,
        delivery,
        stops);
  }
}
