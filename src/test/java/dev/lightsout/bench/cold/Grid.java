package dev.lightsout.bench.cold;

import dev.lightsout.screen.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table: words to the left, figures to the right.
 *
 * @param titles of the columns
 * @param rows a cell for each column
 */
record Grid(List<String> titles, List<List<String>> rows) {
  private static final String GAP = "  ";

  /** A row for each thing: its name, and its cells below the titles. */
  static <T> Grid of(
      String corner,
      List<String> titles,
      List<T> things,
      Function<T, String> name,
      Function<T, List<String>> cells) {
    return new Grid(
        prepended(corner, titles),
        things.stream().map(thing -> prepended(name.apply(thing), cells.apply(thing))).toList());
  }

  private static List<String> prepended(String first, List<String> others) {
    List<String> all = new ArrayList<>(others);
    all.add(0, first);
    return all;
  }

  /** For a terminal. */
  String plain() {
    List<List<String>> all = prepended(titles, rows);
    return all.stream()
        .map(row -> columns(GAP, column -> padded(row, column, width(all, column))).stripTrailing())
        .collect(Collectors.joining("\n"));
  }

  String markdown() {
    String rule = "|" + columns("|", column -> isOfWords(column) ? "---" : "--:") + "|";
    List<String> lines = new ArrayList<>();
    lines.add("| " + String.join(" | ", titles) + " |");
    lines.add(rule);
    rows.forEach(row -> lines.add("| " + String.join(" | ", row) + " |"));
    return String.join("\n", lines);
  }

  private String columns(String between, Function<Integer, String> column) {
    return IntStream.range(0, titles.size())
        .boxed()
        .map(column)
        .collect(Collectors.joining(between));
  }

  private String padded(List<String> row, int column, int width) {
    String cell = row.get(column);
    return isOfWords(column) ? Text.pad(cell, width) : " ".repeat(width - Text.width(cell)) + cell;
  }

  private boolean isOfWords(int column) {
    return rows.stream()
        .map(row -> row.get(column))
        .anyMatch(cell -> !cell.isEmpty() && Character.isLetter(cell.charAt(0)));
  }

  private static int width(List<List<String>> rows, int column) {
    return rows.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0);
  }

  private static <T> List<T> prepended(T first, List<T> others) {
    List<T> all = new ArrayList<>(others);
    all.add(0, first);
    return all;
  }
}
