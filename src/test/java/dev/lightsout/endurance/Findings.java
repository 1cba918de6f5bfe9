package dev.lightsout.endurance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What should not be, each kind with how often and the first cases of it. */
final class Findings {
  private static final int SHOWN = 3;

  private final Map<String, List<String>> cases = new LinkedHashMap<>();

  void add(String what, Object where) {
    cases.computeIfAbsent(what, it -> new ArrayList<>()).add(String.valueOf(where));
  }

  /** In words; empty: all is well. */
  List<String> sentences() {
    List<String> sentences = new ArrayList<>();
    cases.forEach(
        (what, where) ->
            sentences.add(
                where.size()
                    + " × "
                    + what
                    + ", such as "
                    + String.join("; ", where.subList(0, Math.min(SHOWN, where.size())))));
    return sentences;
  }
}
