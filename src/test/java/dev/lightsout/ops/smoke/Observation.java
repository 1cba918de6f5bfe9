package dev.lightsout.ops.smoke;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a cloud did in a case.
 *
 * @param facts what is compared, and what is measured
 * @param code the code of the API that it came to; {@code accepted} if it is no error
 * @param message in the cloud's own words; empty if it had none
 */
record Observation(List<Fact> facts, String code, String message) {
  Observation {
    facts = List.copyOf(facts);
  }

  static Observation of(Fact... facts) {
    return new Observation(List.of(facts), "accepted", "");
  }

  Observation with(Fact... more) {
    return new Observation(Stream.concat(facts.stream(), Stream.of(more)).toList(), code, message);
  }

  /** What is compared, in one line. */
  String said() {
    long fields = facts.stream().filter(it -> it.rule() == Fact.Rule.TYPE).count();
    String told =
        facts.stream()
            .filter(it -> it.rule() != Fact.Rule.TYPE && it.rule() != Fact.Rule.MEASURED)
            .map(it -> it.name() + ": " + it.value())
            .collect(Collectors.joining("; "));
    return fields == 0 ? told : told + "; " + fields + (fields == 1 ? " field" : " fields");
  }

  /** What is a figure. */
  List<Fact> measured() {
    return facts.stream().filter(it -> it.rule() == Fact.Rule.MEASURED).toList();
  }
}
