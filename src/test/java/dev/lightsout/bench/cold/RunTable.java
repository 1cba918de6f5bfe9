package dev.lightsout.bench.cold;

import dev.lightsout.bench.Distribution;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The table of a condition: a row for each program.
 *
 * @param results where the figures are from
 * @param condition that of all the runs
 */
record RunTable(Results results, Condition condition) {

  private record Column(String title, BiFunction<RunTable, String, Optional<String>> cell) {}

  private static final List<Column> COLUMNS =
      List.of(
          new Column("median", of(Ran::millis, d -> ms(d.median()))),
          new Column("middle half", of(Ran::millis, d -> range(d.lower(), d.upper()))),
          new Column("lowest to highest", of(Ran::millis, d -> range(d.lowest(), d.highest()))),
          new Column("÷ Node.js", ratioTo(Programs.NODE)),
          new Column("÷ SDK program", ratioTo(Programs.SDK)),
          new Column("invocation alone", of(Ran::invocationMillis, d -> ms(d.median()))),
          new Column("CPU time", of(Ran::cpuMillis, d -> ms(d.median()))),
          new Column("peak memory", of(Ran::peakMb, d -> mb(d.median()))),
          new Column("cgroup peak", of(Ran::groupPeakMb, d -> mb(d.median()))),
          new Column("killed", (table, program) -> table.killed(program)));

  /** Without the columns in which nothing is. */
  Grid grid(List<Program> programs) {
    List<Column> filled =
        COLUMNS.stream()
            .filter(
                column ->
                    programs.stream()
                        .anyMatch(program -> column.cell().apply(this, program.name()).isPresent()))
            .toList();
    return Grid.of(
        condition.name(),
        filled.stream().map(Column::title).toList(),
        programs,
        Program::name,
        program ->
            filled.stream()
                .map(column -> column.cell().apply(this, program.name()).orElse(""))
                .toList());
  }

  private static BiFunction<RunTable, String, Optional<String>> of(
      Function<Ran, Optional<Double>> value, Function<Distribution, String> text) {
    return (table, program) ->
        table.results().distribution(table.condition(), program, value).map(text);
  }

  private static BiFunction<RunTable, String, Optional<String>> ratioTo(String other) {
    return (table, program) ->
        table
            .results()
            .ratio(table.condition(), program, other)
            .map(ratio -> String.format(Locale.ROOT, "%.2f", ratio));
  }

  private Optional<String> killed(String program) {
    List<Ran> all = results.all(condition, program);
    long killed = all.stream().filter(Ran::killed).count();
    return killed == 0 ? Optional.empty() : Optional.of(killed + " of " + all.size());
  }

  private static String ms(double value) {
    return String.format(Locale.ROOT, "%.0f ms", value);
  }

  private static String range(double from, double to) {
    return String.format(Locale.ROOT, "%.0f to %.0f", from, to);
  }

  private static String mb(double value) {
    return String.format(Locale.ROOT, "%.0f MB", value);
  }
}
