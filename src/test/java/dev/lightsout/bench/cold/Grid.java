package dev.lightsout.bench.cold;

import dev.lightsout.screen.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * A table of figures: names to the left in the first column, figures to the right in the others.
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
    List<List<String>> all = new ArrayList<>();
    all.add(titles);
    all.addAll(rows);
    List<Integer> widths = new ArrayList<>();
    for (int i = 0; i < titles.size(); i++) {
      int column = i;
      widths.add(all.stream().mapToInt(row -> Text.width(row.get(column))).max().orElse(0));
    }
    return String.join("\n", all.stream().map(row -> plain(row, widths)).toList());
  }

  String markdown() {
    List<String> lines = new ArrayList<>();
    lines.add(markdown(titles));
    lines.add("|---" + "|--:".repeat(titles.size() - 1) + "|");
    rows.forEach(row -> lines.add(markdown(row)));
    return String.join("\n", lines);
  }

  private static String plain(List<String> row, List<Integer> widths) {
    StringBuilder line = new StringBuilder(Text.pad(row.get(0), widths.get(0)));
    for (int i = 1; i < row.size(); i++) {
      String cell = row.get(i);
      line.append(GAP).append(" ".repeat(widths.get(i) - Text.width(cell))).append(cell);
    }
    return line.toString().stripTrailing();
  }

  private static String markdown(List<String> row) {
    return "| " + String.join(" | ", row) + " |";
  }
}
