package dev.lightsout.bench.cold;

import dev.lightsout.bench.Distribution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** All runs, and what they come to. */
final class Results {
  private final Map<Condition, Map<String, List<Ran>>> runs = new LinkedHashMap<>();

  void add(Condition condition, Ran ran) {
    runs.computeIfAbsent(condition, key -> new LinkedHashMap<>())
        .computeIfAbsent(ran.program().name(), key -> new ArrayList<>())
        .add(ran);
  }

  /** Where a value of the runs lies that were not killed; empty where none of them has it. */
  Optional<Distribution> distribution(
      Condition condition, String program, Function<Ran, Optional<Double>> value) {
    List<Double> series =
        all(condition, program).stream()
            .filter(ran -> !ran.killed())
            .flatMap(ran -> value.apply(ran).stream())
            .toList();
    return series.isEmpty() ? Optional.empty() : Optional.of(Distribution.of(series));
  }

  /** How many times as long as the other it takes; empty where one of them was not measured. */
  Optional<Double> ratio(Condition condition, String program, String other) {
    Optional<Distribution> theirs = distribution(condition, other, Ran::millis);
    return distribution(condition, program, Ran::millis)
        .flatMap(own -> theirs.map(reference -> own.median() / reference.median()));
  }

  /** All its runs, those that were killed too. */
  List<Ran> all(Condition condition, String program) {
    return runs.getOrDefault(condition, Map.of()).getOrDefault(program, List.of());
  }
}
