package dev.lightsout.screen;

import java.io.PrintStream;
import java.util.List;

/** Where the page is written: on a terminal fitted to its width, in a pipe as wide as it comes. */
public final class Screen {
  /** As many instances as can be read one by one. */
  public static final int FEW = 12;

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
  public Screen(PrintStream out, boolean colour, int columns) {
    this.out = out;
    this.colour = colour;
    this.columns = columns;
  }

  /** How wide sentences may be. */
  public int width() {
    return columns == 0 ? Integer.MAX_VALUE : columns;
  }

  /** How wide lists and JSON may be. */
  public int pageWidth() {
    return columns == 0 ? PAGE : columns;
  }

  /** Text made safe for a terminal, in that colour where there are colours. */
  public String paint(Ink ink, String text) {
    String safe = Text.safe(text);
    return colour ? ink.paint(safe) : safe;
  }

  /** Writes a line whose parts are painted. */
  public void line(String painted) {
    out.println(painted.stripTrailing());
    begun = true;
  }

  /** Begins a part of the page. */
  public void heading(String title, String note) {
    if (begun) {
      line("");
    }
    line(paint(Ink.HEADING, title) + (note.isEmpty() ? "" : "  " + paint(Ink.FAINT, note)));
  }

  /** A label, and beside it the lines of its value. */
  public void field(int indent, String label, int labelWidth, List<String> lines, Ink ink) {
    String margin = " ".repeat(indent);
    for (int i = 0; i < lines.size(); i++) {
      String left = Text.pad(i == 0 ? label : "", labelWidth);
      line(margin + paint(Ink.FAINT, left) + " " + paint(ink, lines.get(i)));
    }
  }
}
