package dev.lightsout.ops.report;

import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What the text and the page say in the same words. */
public record Sentences(Overview overview) {
  private static final int NAMED = 8;

  /** How many stops were requested, of how many instances; if none, what a dry run left out. */
  public String answer() {
    int stops = overview.stops().size();
    long planned = overview.count(Outcome.WOULD_STOP);
    if (stops == 0) {
      return "No stop was requested"
          + (planned == 0 ? "" : "; %d would have been, but for a dry run".formatted(planned));
    }
    return stops == 1
        ? "1 stop was requested"
        : count(stops, "stop")
            + " were requested, of "
            + count(overview.stoppedInstances().size(), "instance");
  }

  /** From when to when, and in which zone. */
  public String period() {
    Times times = new Times(overview.zone());
    String from = times.brief(overview.from());
    String to = times.brief(overview.to());
    if (overview.from().equals(overview.to()) && overview.rows() == 0) {
      return "there are no rows";
    }
    if (from.equals(to)) {
      return "at %s (%s)".formatted(to, times.zoneAt(overview.to()));
    }
    return "from %s to %s (%s)".formatted(from, to, times.zoneAt(overview.to()));
  }

  /** How much was read, and where. */
  public String read() {
    String rows = count(overview.rows(), "row") + " from " + overview.source();
    return overview.repeated() == 0
        ? rows
        : String.format(
            Locale.ROOT, "%s; %,d were there again, letter by letter", rows, overview.repeated());
  }

  /** The instances that something concerns, a few by name. */
  public List<String> whose(Attention attention) {
    List<String> names = attention.fates().stream().map(Sentences::whose).distinct().toList();
    if (names.size() <= NAMED) {
      return names;
    }
    List<String> some = new ArrayList<>(names.subList(0, NAMED));
    some.add(String.format(Locale.ROOT, "and %,d more", names.size() - NAMED));
    return some;
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
    return String.format(Locale.ROOT, "%,d %s", count, what) + (count == 1 ? "" : "s");
  }
}
