package dev.lightsout.invoke;

import java.io.PrintStream;
import java.util.List;

/** Where the page is written: on a terminal fitted to its width, in a pipe as wide as it comes. */
final class Screen {
  /** As many instances as can be read one by one. */
  static final int FEW = 12;

  /** Lists and JSON are broken in a pipe too, where nothing else is. */
  private static final int PAGE = 100;

  private final PrintStream out;
  private final boolean colour;
  private final int columns;
  private boolean begun;

  /**
   * A screen on a stream.
   *
   * @param columns how wide it is; 0 if it is no terminal
   */
  Screen(PrintStream out, boolean colour, int columns) {
    this.out = out;
    this.colour = colour;
    this.columns = columns;
  }

  /** How wide sentences may be. */
  int width() {
    return columns == 0 ? Integer.MAX_VALUE : columns;
  }

  /** How wide lists and JSON may be. */
  int pageWidth() {
    return columns == 0 ? PAGE : columns;
  }

  String paint(Ink ink, String text) {
    String safe = Text.safe(text);
    return colour ? ink.paint(safe) : safe;
  }

  /** Writes a line whose parts are painted. */
  void line(String painted) {
    out.println(painted.stripTrailing());
    begun = true;
  }

  void heading(String title, String note) {
    if (begun) {
      line("");
    }
    line(paint(Ink.HEADING, title) + (note.isEmpty() ? "" : "  " + paint(Ink.FAINT, note)));
  }

  /** A label, and beside it the lines of its value. */
  void field(int indent, String label, int labelWidth, List<String> lines, Ink ink) {
    String margin = " ".repeat(indent);
    for (int i = 0; i < lines.size(); i++) {
      String left = Text.pad(i == 0 ? label : "", labelWidth);
      line(margin + paint(Ink.FAINT, left) + " " + paint(ink, lines.get(i)));
    }
  }
}
