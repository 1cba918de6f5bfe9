package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The rows as they lie in the log topic; where nobody can look into it, as they went to stdout. */
record LogPart(Screen screen) {
  /** A quote inside a value is escaped, so it is no key's. */
  private static final Pattern KEY = Pattern.compile("(?<![^ {])\"\\w+\":");

  private static final int FEW = 3;

  void show(Story story) {
    boolean hasTopic = story.topic() != null && !story.topic().isBlank();
    Optional<List<Map<String, String>>> logged =
        hasTopic ? story.stage().logged(story.topic()) : Optional.empty();
    if (logged.isPresent()) {
      List<JsonObject> rows = logged.get().stream().map(LogPart::json).toList();
      screen.heading("Log topic", story.topic() + ", " + rows(rows.size()));
      show(rows, InstancePart.isGrouped(story));
    }
    if (logged.isEmpty() || logged.get().isEmpty()) {
      List<JsonObject> rows = story.delivery().rows();
      screen.heading("Stdout", rows(rows.size()) + where(story, hasTopic, logged.isPresent()));
      show(rows, InstancePart.isGrouped(story));
    }
    for (String notice : story.delivery().notices()) {
      Text.wrap(notice, screen.width() - 2)
          .forEach(line -> screen.line("  " + screen.paint(Ink.WAIT, line)));
    }
  }

  private static String where(Story story, boolean hasTopic, boolean seen) {
    if (!hasTopic) {
      return ", no log topic is set";
    }
    return seen ? "" : "; those in " + story.topic() + " cannot be seen from here";
  }

  /** Where many are grouped, a few are enough to see what a row is. */
  private void show(List<JsonObject> rows, boolean isGrouped) {
    int shown = isGrouped ? Math.min(FEW, rows.size()) : rows.size();
    rows.subList(0, shown).forEach(this::show);
    if (shown < rows.size()) {
      int more = rows.size() - shown;
      screen.line("  " + screen.paint(Ink.WAIT, "… and " + rows(more) + " more, all in --json"));
    }
  }

  private void show(JsonObject row) {
    List<String> lines = Text.flow(JsonText.pieces(row), screen.pageWidth() - 3);
    for (int i = 0; i < lines.size(); i++) {
      screen.line((i == 0 ? "  " : "   ") + json(lines.get(i)));
    }
  }

  /** With the keys, of which there are many, in the background. */
  private String json(String line) {
    StringBuilder painted = new StringBuilder();
    int done = 0;
    for (MatchResult key : KEY.matcher(line).results().toList()) {
      painted.append(screen.paint(Ink.PLAIN, line.substring(done, key.start())));
      painted.append(screen.paint(Ink.FAINT, key.group()));
      done = key.end();
    }
    return painted.append(screen.paint(Ink.PLAIN, line.substring(done))).toString();
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
