package dev.lightsout.ops.topic;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Help.Ansi.Text;
import picocli.CommandLine.Help.ColorScheme;
import picocli.CommandLine.Help.Column;
import picocli.CommandLine.Help.Column.Overflow;
import picocli.CommandLine.Help.TextTable;

/** What SQL answered, for people: sentences break, and columns in which nothing is are left out. */
final class AnswerTable {
  private static final int WIDEST = 60;
  private static final int GAP = 2;

  /** Korean; before it nothing takes two columns. */
  private static final int FIRST_WIDE = 0x1100;

  private AnswerTable() {}

  /**
   * The table.
   *
   * @param columns their names, in order
   * @param rows by column
   */
  static String of(List<String> columns, List<JsonObject> rows) {
    List<String> shown =
        columns.stream()
            .filter(column -> rows.stream().anyMatch(row -> !cell(row, column).isEmpty()))
            .toList();
    List<Column> widths = new ArrayList<>();
    for (String column : shown) {
      int widest = rows.stream().mapToInt(row -> width(cell(row, column))).max().orElse(0);
      int width = Math.min(WIDEST, Math.max(widest, column.length()));
      widths.add(new Column(width + GAP, 0, Overflow.WRAP));
    }
    ColorScheme plain = new ColorScheme.Builder(Ansi.OFF).build();
    TextTable table = TextTable.forColumns(plain, widths.toArray(Column[]::new));
    table.setAdjustLineBreaksForWideCJKCharacters(true);
    table.addRowValues(shown.toArray(String[]::new));
    for (JsonObject row : rows) {
      add(table, shown.stream().map(column -> plain.text(cell(row, column))).toList());
    }
    return table
        .toString()
        .lines()
        .map(line -> ("  " + line).stripTrailing())
        .reduce("", (one, other) -> one + other + System.lineSeparator());
  }

  /** All cells begin in one line; {@code addRowValues} puts what follows a broken one below it. */
  private static void add(TextTable table, List<Text> cells) {
    table.addEmptyRow();
    int line = table.rowCount() - 1;
    for (int column = 0; column < cells.size(); column++) {
      table.putValue(line, column, cells.get(column));
    }
  }

  private static int width(String text) {
    return text.codePoints().map(it -> it >= FIRST_WIDE ? 2 : 1).sum();
  }

  /** Rows are foreign text: it must not steer the terminal. */
  private static String cell(JsonObject row, String column) {
    JsonElement value = row.get(column);
    boolean isNothing = value == null || value.isJsonNull();
    return isNothing ? "" : value.getAsString().replaceAll("[\\p{Cntrl}\\p{Cf}]", "\ufffd");
  }
}
