package dev.lightsout.endurance;

import dev.lightsout.standin.AcceptedStop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** When each instance was stopped or stopping: from a stop that was taken to a start. */
final class History {
  private final Map<String, TreeMap<Instant, Boolean>> changes = new HashMap<>();

  History(List<AcceptedStop> taken, List<Ledger.Start> started) {
    taken.forEach(stop -> of(stop.instanceId()).put(stop.at(), true));
    started.forEach(start -> of(start.instanceId()).put(start.at(), false));
  }

  /** Whether it was so at any moment of that time; all began running. */
  boolean wasStopped(String instanceId, Instant from, Instant to) {
    TreeMap<Instant, Boolean> its = of(instanceId);
    Map.Entry<Instant, Boolean> before = its.floorEntry(from);
    return before != null && before.getValue()
        || its.subMap(from, true, to, true).containsValue(true);
  }

  private TreeMap<Instant, Boolean> of(String instanceId) {
    return changes.computeIfAbsent(instanceId, id -> new TreeMap<>());
  }
}
