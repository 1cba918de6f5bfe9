package dev.lightsout.report;

import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What an answer needs of the rows: 10,000 of them are more than a function of 128 MB can keep. */
public final class Tally {
  private static final int MOST_ROWS = 1_000;

  private final List<Row> first = new ArrayList<>();
  private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);
  private final Set<String> retryableRecords = new LinkedHashSet<>();

  /** Counts a row in. */
  public void add(Row row) {
    if (first.size() < MOST_ROWS) {
      first.add(row);
    }
    outcomes.merge(row.outcome(), 1, Integer::sum);
    if (row.isRetryable()) {
      retryableRecords.add(row.record());
    }
  }

  /** The first 1,000. */
  List<Row> first() {
    return Collections.unmodifiableList(first);
  }

  /** How many ended how. */
  Map<Outcome, Integer> outcomes() {
    return Collections.unmodifiableMap(outcomes);
  }

  /** The records for which another delivery may end better; null among them is an event alone. */
  Set<String> retryableRecords() {
    return Collections.unmodifiableSet(retryableRecords);
  }
}
