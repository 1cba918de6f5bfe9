package dev.lightsout.bench.cold;

import dev.lightsout.screen.Text;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of the page.
 *
 * @param title what is shown; empty if the note says it
 * @param note what has to be known to read it; may be empty
 * @param grid the figures; null where there are none
 */
record Section(String title, String note, Grid grid) {
  private static final int PLAIN_WIDTH = 100;
  private static final int MARKDOWN_WIDTH = 120;

  static Section of(String note) {
    return new Section("", note, null);
  }

  String plain() {
    return joined(title, wrapped(PLAIN_WIDTH), grid == null ? "" : grid.plain(), "\n");
  }

  String markdown() {
    String bold = title.isEmpty() ? "" : "**" + title + "**";
    return joined(bold, wrapped(MARKDOWN_WIDTH), grid == null ? "" : grid.markdown(), "\n\n");
  }

  private String wrapped(int width) {
    return String.join("\n", Text.wrap(note, width));
  }

  private static String joined(String title, String note, String figures, String between) {
    List<String> parts = new ArrayList<>(List.of(title, note, figures));
    parts.removeIf(String::isEmpty);
    return String.join(between, parts);
  }
}
