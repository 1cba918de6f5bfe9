package dev.lightsout.history;

import java.util.Map;
import java.util.TreeMap;

/** How often what was reached, so that it can be seen that histories go to the odd places. */
final class Figures {
  private final Map<String, Long> counts = new TreeMap<>();

  synchronized void add(String what) {
    add(what, 1);
  }

  synchronized void add(String what, long times) {
    counts.merge(what, times, Long::sum);
  }

  void add(Figures others) {
    others.counts.forEach(this::add);
  }

  synchronized long of(String what) {
    return counts.getOrDefault(what, 0L);
  }

  @Override
  public synchronized String toString() {
    StringBuilder table = new StringBuilder();
    counts.forEach((what, times) -> table.append("%,12d  %s%n".formatted(times, what)));
    return table.toString();
  }
}
