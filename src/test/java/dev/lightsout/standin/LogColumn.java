package dev.lightsout.standin;

import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;

/** The types of an indexed key (ValueInfo.Type), as columns of SQL. */
public enum LogColumn {
  TEXT("varchar", value -> value),
  LONG("bigint", Long::valueOf),
  DOUBLE("double", Double::valueOf);

  private final String sql;
  private final Function<String, Object> reader;

  LogColumn(String sql, Function<String, Object> reader) {
    this.sql = sql;
    this.reader = reader;
  }

  /** By the API's name for it: {@code text}, {@code long} or {@code double}. */
  static LogColumn of(String type) {
    return valueOf(type.toUpperCase(Locale.ROOT));
  }

  /** The narrowest that all these values are of. */
  static LogColumn fitting(Collection<String> values) {
    return Stream.of(LONG, DOUBLE)
        .filter(type -> values.stream().noneMatch(it -> type.read(it) == null))
        .findFirst()
        .orElse(TEXT);
  }

  /** The type's name in SQL. */
  String sql() {
    return sql;
  }

  /** A log's value as one of the column; null for none, and for one that is not of the type. */
  Object read(String value) {
    try {
      return value == null ? null : reader.apply(value);
    } catch (NumberFormatException notOfTheType) {
      return null;
    }
  }
}
