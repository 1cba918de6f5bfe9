package dev.lightsout.standin;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** What a search statement asks of a log. */
sealed interface CqlCondition {
  boolean matches(LogTopics.Written log);

  /** The keys it searches, and {@link LogIndex#FULL_TEXT} where it names none. */
  Stream<String> fields();

  /** No condition. */
  record Always() implements CqlCondition {
    @Override
    public boolean matches(LogTopics.Written log) {
      return true;
    }

    @Override
    public Stream<String> fields() {
      return Stream.empty();
    }
  }

  /** A log is found by the index it was written under, not by a later one. */
  record Has(String field, CqlValue value) implements CqlCondition {
    @Override
    public boolean matches(LogTopics.Written log) {
      return log.index().covers(field) && values(log).stream().anyMatch(value::matches);
    }

    private Collection<String> values(LogTopics.Written log) {
      if (field.equals(LogIndex.FULL_TEXT)) {
        return log.log().contents().values();
      }
      String only = log.log().contents().get(field);
      return only == null ? List.of() : List.of(only);
    }

    @Override
    public Stream<String> fields() {
      return Stream.of(field);
    }
  }

  /** All of them. */
  record All(List<CqlCondition> parts) implements CqlCondition {
    @Override
    public boolean matches(LogTopics.Written log) {
      return parts.stream().allMatch(it -> it.matches(log));
    }

    @Override
    public Stream<String> fields() {
      return parts.stream().flatMap(CqlCondition::fields);
    }
  }

  /** At least one of them. */
  record Any(List<CqlCondition> parts) implements CqlCondition {
    @Override
    public boolean matches(LogTopics.Written log) {
      return parts.stream().anyMatch(it -> it.matches(log));
    }

    @Override
    public Stream<String> fields() {
      return parts.stream().flatMap(CqlCondition::fields);
    }
  }

  /** The opposite. */
  record Not(CqlCondition part) implements CqlCondition {
    @Override
    public boolean matches(LogTopics.Written log) {
      return !part.matches(log);
    }

    @Override
    public Stream<String> fields() {
      return part.fields();
    }
  }
}
