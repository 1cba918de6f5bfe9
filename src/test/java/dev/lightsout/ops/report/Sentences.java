package dev.lightsout.ops.report;

import java.util.List;
import java.util.stream.Collectors;

/** What the text and the page say in the same words. */
public record Sentences(Overview overview) {
  private static final int NAMED = 8;

  /** How many stops were requested, of how many instances. */
  public String answer() {
    int stops = overview.stops().size();
    int instances = overview.stoppedInstances().size();
    if (stops == 0) {
      return "No stop was requested";
    }
    return stops == 1
        ? "1 stop was requested"
        : stops + " stops were requested, of " + count(instances, "instance");
  }

  /** From when to when, and in which zone. */
  public String period() {
    Times times = new Times(overview.zone());
    return "from %s to %s (%s)"
        .formatted(
            times.brief(overview.from()), times.brief(overview.to()), times.zoneAt(overview.to()));
  }

  /** How much was read, and where. */
  public String read() {
    String rows = count(overview.rows(), "row") + " from " + overview.source();
    return overview.repeated() == 0
        ? rows
        : rows + "; " + overview.repeated() + " were there again, letter by letter";
  }

  /** The instances that something concerns, a few by name. */
  public String whose(Attention attention) {
    List<String> names = attention.fates().stream().map(Sentences::whose).distinct().toList();
    String some = names.stream().limit(NAMED).collect(Collectors.joining(", "));
    return names.size() > NAMED ? some + " and " + (names.size() - NAMED) + " more" : some;
  }

  private static String whose(Fate fate) {
    LoggedRow row = fate.told();
    if (!row.hasInstance()) {
      return "the event " + row.text("eventId");
    }
    String name = row.text("instanceName");
    return row.text("instanceId") + (name.isEmpty() ? "" : " " + name);
  }

  /** Such as {@code 1 row} and {@code 2 rows}. */
  public static String count(long count, String what) {
    return count + " " + what + (count == 1 ? "" : "s");
  }
}
