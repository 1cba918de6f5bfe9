package dev.lightsout.ops.smoke;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What has happened at one cloud so far: cases build on those before them. */
final class Course {
  private final List<Look> looks = new ArrayList<>();
  private final Map<SmokeRow, Instant> taken = new EnumMap<>(SmokeRow.class);
  private final Set<SmokeRow> found = EnumSet.noneOf(SmokeRow.class);
  private String event;
  private Instant delivered;

  void saw(Look look) {
    looks.add(look);
  }

  /** Every look so far, in order. */
  List<Look> looks() {
    return List.copyOf(looks);
  }

  Look last() {
    return looks.get(looks.size() - 1);
  }

  /** The event that was delivered to stop the instance, at that time. */
  void delivered(String text, Instant at) {
    event = text;
    delivered = at;
  }

  /** Null before the stop. */
  String event() {
    return event;
  }

  Instant deliveredAt() {
    return delivered;
  }

  /** The log topic has taken a row, at that time. */
  void took(SmokeRow row, Instant at) {
    taken.put(row, at);
  }

  /** These rows were found. */
  void found(Collection<SmokeRow> rows) {
    found.addAll(rows);
  }

  /** Every row that was found. */
  Set<SmokeRow> found() {
    return Set.copyOf(found);
  }

  /** When it took which row. */
  Map<SmokeRow, Instant> taken() {
    return Map.copyOf(taken);
  }
}
