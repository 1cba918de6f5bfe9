package dev.lightsout.screen;

import java.util.ArrayList;
import java.util.List;

/**
 * A table whose last column takes what is left of the screen; where that is too little, it goes
 * below.
 *
 * @param titles of the columns
 * @param rows a cell for each column
 */
public record Table(List<String> titles, List<List<Cell>> rows) {
  private static final int MARGIN = 2;
  private static final int GAP = 2;
  private static final int LEAST = 30;

  /** Prints it, without the columns in which nothing is. */
  public void on(Screen screen) {
    List<Integer> columns = new ArrayList<>();
    int used = MARGIN;
    for (int column = 0; column < last(); column++) {
      if (width(column) > 0) {
        columns.add(column);
        used += width(column) + GAP;
      }
    }
    boolean beside = screen.width() - used >= LEAST;
    int left = beside ? used : 2 * MARGIN;
    screen.line(
        head(screen, columns) + (beside ? screen.paint(Ink.FAINT, titles.get(last())) : ""));
    for (List<Cell> row : rows) {
      List<String> lines = Text.wrap(row.get(last()).text(), screen.width() - left);
      String cells = cells(screen, columns, row);
      if (beside) {
        screen.line(cells + screen.paint(Ink.PLAIN, lines.get(0)));
        lines = lines.subList(1, lines.size());
      } else {
        screen.line(cells);
      }
      lines.forEach(line -> screen.line(" ".repeat(left) + screen.paint(Ink.PLAIN, line)));
    }
  }

  private int last() {
    return titles.size() - 1;
  }

  /** As wide as its widest cell, its title included; 0 if all its cells are empty. */
  private int width(int column) {
    int cells = rows.stream().mapToInt(row -> Text.width(row.get(column).text())).max().orElse(0);
    return cells == 0 ? 0 : Math.max(cells, Text.width(titles.get(column)));
  }

  private String head(Screen screen, List<Integer> columns) {
    List<Cell> cells = titles.stream().map(title -> new Cell(title, Ink.FAINT)).toList();
    return cells(screen, columns, cells);
  }

  private String cells(Screen screen, List<Integer> columns, List<Cell> row) {
    StringBuilder line = new StringBuilder(" ".repeat(MARGIN));
    for (int column : columns) {
      Cell cell = row.get(column);
      line.append(screen.paint(cell.ink(), Text.pad(cell.text(), width(column) + GAP)));
    }
    return line.toString();
  }
}
