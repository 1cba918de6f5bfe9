package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What became of each instance. */
record InstancePart(Screen screen) {
  private static final List<String> TITLES =
      List.of("RECORD", "INSTANCE", "NAME", "BEFORE → AFTER", "OUTCOME", "REASON");

  void show(Story story) {
    Delivery delivery = story.delivery();
    screen.heading("Instances", counts(delivery));
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonObject row : delivery.rows()) {
      rows.add(
          List.of(
              new Cell(text(row, "record", ""), Ink.FAINT),
              new Cell(text(row, "instanceId", "—"), Ink.HEADING),
              new Cell(text(row, "instanceName", ""), Ink.PLAIN),
              new Cell(states(row, story.stage()), Ink.PLAIN),
              outcome(row),
              new Cell(text(row, "reason", ""), Ink.PLAIN)));
    }
    new Table(TITLES, rows).on(screen);
    delivery.rows().stream()
        .filter(row -> row.has("advice"))
        .map(row -> text(row, "outcome", "") + ", advice: " + text(row, "advice", ""))
        .distinct()
        .forEach(this::note);
    delivery.status().ifPresent(status -> note("The caller is answered HTTP " + status + "."));
    if (delivery.again()) {
      note(Redelivered.sentence(story.events().get(0).kind()));
    }
    if (story.stage().hurried().compareTo(Duration.ZERO) > 0) {
      note(
          "The function would have waited %.1f s in all; here the clock was moved on."
              .formatted(story.stage().hurried().toMillis() / 1000.0));
    }
  }

  private void note(String sentence) {
    Text.wrap(sentence, screen.width() - 2)
        .forEach(line -> screen.line("  " + screen.paint(Ink.WAIT, line)));
  }

  private static String counts(Delivery delivery) {
    return String.join(
        ", ",
        delivery.outcomes().entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey())
            .toList());
  }

  private static Cell outcome(JsonObject row) {
    String name = text(row, "outcome", "");
    return new Cell(name, Ink.of(Outcome.valueOf(name)));
  }

  /** An accepted stop is not looked at again, so what came of it the stand-in must tell. */
  private static String states(JsonObject row, Stage stage) {
    String before = text(row, "stateBefore", null);
    String after = text(row, "stateAfter", null);
    String now = stage.state(text(row, "instanceId", ""), text(row, "region", "")).orElse(after);
    // The stand-in says more than the row where it says the same: "RUNNING, stopping".
    String then = after == null || now.startsWith(after) ? now : after;
    if (then == null) {
      return before == null ? "" : before;
    }
    return (before == null ? "not seen" : before) + " → " + then;
  }

  private static String text(JsonObject row, String key, String otherwise) {
    return row.has(key) ? row.get(key).getAsString() : otherwise;
  }
}
