package dev.lightsout.ops.report;

import static java.util.Comparator.comparing;

import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What became of one instance of one event, over all deliveries of the event.
 *
 * @param deliveries a row of each, by time, at least one
 */
public record Fate(List<LoggedRow> deliveries) {
  private static final List<String> SAME = List.of("eventId", "region", "instanceId");

  /** The newest first. */
  private static final Comparator<Fate> NEWEST_FIRST =
      comparing((Fate fate) -> fate.told().time()).reversed();

  /**
   * Puts together what is clearly about one thing. Two rows about no instance may be two orders of
   * one event, so they stay two.
   */
  static List<Fate> of(List<LoggedRow> rows) {
    Map<Object, List<LoggedRow>> same = new LinkedHashMap<>();
    for (LoggedRow row : rows) {
      Object key = row.hasInstance() ? SAME.stream().map(row::text).toList() : row;
      same.computeIfAbsent(key, it -> new ArrayList<>()).add(row);
    }
    return same.values().stream()
        .map(all -> new Fate(all.stream().sorted(comparing(LoggedRow::time)).toList()))
        .sorted(NEWEST_FIRST)
        .toList();
  }

  /** The row that says how it ended: the last, unless an earlier delivery had the stop accepted. */
  public LoggedRow told() {
    LoggedRow told = last();
    for (LoggedRow row : deliveries) {
      told = row.outcome() == Outcome.STOP_REQUESTED ? row : told;
    }
    return told.outcome() == Outcome.STOP_REQUESTED ? told : last();
  }

  /** The row of the last delivery. */
  public LoggedRow last() {
    return deliveries.get(deliveries.size() - 1);
  }

  /** How it ended. */
  public Outcome outcome() {
    return told().outcome();
  }

  /** What that means. */
  public Tone tone() {
    return Tone.of(outcome());
  }

  /** Whether the last that was said of it is that it costs money all the same. */
  public boolean isStillCharged() {
    return last().isStillCharged() || told().isStillCharged();
  }

  /** Who asked for it: the kind of trigger and its name. */
  public String by() {
    String source = told().text("eventSource");
    return told().text("eventKind") + (source.isEmpty() ? "" : " " + source);
  }

  /** The name of the instance, else its id, else nothing. */
  public String name() {
    String name = told().text("instanceName");
    return name.isEmpty() ? told().text("instanceId") : name;
  }
}
