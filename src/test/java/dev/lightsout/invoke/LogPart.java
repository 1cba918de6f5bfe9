package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The rows as they lie in the log topic; where nobody can look into it, as they went to stdout. */
record LogPart(Screen screen) {

  void show(Story story) {
    boolean hasTopic = story.topic() != null && !story.topic().isBlank();
    Optional<List<Map<String, String>>> logged =
        hasTopic ? story.stage().logged(story.topic()) : Optional.empty();
    if (logged.isPresent()) {
      List<JsonObject> rows = logged.get().stream().map(LogPart::json).toList();
      screen.heading("Log topic", story.topic() + ", " + rows(rows.size()));
      rows.forEach(this::show);
    }
    if (logged.isEmpty() || logged.get().isEmpty()) {
      List<JsonObject> rows = story.delivery().rows();
      screen.heading("Stdout", (hasTopic ? "" : "no log topic is set, ") + rows(rows.size()));
      rows.forEach(this::show);
    }
    for (String notice : story.delivery().notices()) {
      Text.wrap(notice, screen.width() - 2)
          .forEach(line -> screen.line("  " + screen.paint(Ink.WAIT, line)));
    }
  }

  private void show(JsonObject row) {
    List<String> lines = Text.flow(JsonText.pieces(row), screen.pageWidth() - 3);
    for (int i = 0; i < lines.size(); i++) {
      screen.line((i == 0 ? "  " : "   ") + screen.paint(Ink.PLAIN, lines.get(i)));
    }
  }

  private static String rows(int count) {
    return count == 1 ? "1 row" : count + " rows";
  }

  private static JsonObject json(Map<String, String> contents) {
    JsonObject row = new JsonObject();
    contents.forEach(row::addProperty);
    return row;
  }
}
