package dev.lightsout.ops.report;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What comes of reading: rows, and a word about everything else. */
public final class Reading {
  private final Set<LoggedRow> rows = new LinkedHashSet<>();
  private final Map<String, Skipped> skipped = new LinkedHashMap<>();
  private int repeated;

  void add(LoggedRow row) {
    if (!rows.add(row)) {
      repeated++;
    }
  }

  void skip(String why, String place) {
    skipped.merge(why, new Skipped(why, 1, place), (before, one) -> before.and(1));
  }

  /** The rows, each once, in the order of reading. */
  public List<LoggedRow> rows() {
    return List.copyOf(rows);
  }

  /** What was no row, by reason. */
  public Collection<Skipped> skipped() {
    return List.copyOf(skipped.values());
  }

  /** How many rows were there again, letter by letter: they count once. */
  public int repeated() {
    return repeated;
  }
}
