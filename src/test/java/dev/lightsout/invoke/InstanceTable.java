package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import dev.lightsout.screen.Cell;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Table;
import java.util.ArrayList;
import java.util.List;

/** What became of each of a few instances, with all that is known of it. */
record InstanceTable(Screen screen) {
  private static final List<String> TITLES =
      List.of("RECORD", "INSTANCE", "NAME", "BEFORE → AFTER", "OUTCOME", "REASON");

  void show(List<JsonObject> told, Stage stage) {
    List<List<Cell>> rows = new ArrayList<>();
    for (JsonObject row : told) {
      Outcome outcome = Delivery.outcome(row);
      rows.add(
          List.of(
              new Cell(JsonText.text(row, "record", ""), Ink.FAINT),
              new Cell(JsonText.text(row, "instanceId", "—"), Ink.HEADING),
              new Cell(JsonText.text(row, "instanceName", ""), Ink.PLAIN),
              new Cell(states(row, stage), Ink.PLAIN),
              new Cell(outcome.name(), Ink.of(outcome)),
              new Cell(JsonText.text(row, "reason", ""), Ink.PLAIN)));
    }
    new Table(TITLES, rows).on(screen);
  }

  /** An accepted stop is not looked at again, so what came of it the stand-in must tell. */
  private static String states(JsonObject row, Stage stage) {
    String before = JsonText.text(row, "stateBefore", null);
    String after = JsonText.text(row, "stateAfter", null);
    String now =
        stage
            .state(JsonText.text(row, "instanceId", ""), JsonText.text(row, "region", ""))
            .orElse(after);
    // The stand-in says more than the row where it says the same: "RUNNING, stopping".
    String then = after == null || now.startsWith(after) ? now : after;
    if (then == null) {
      return before == null ? "" : before;
    }
    return (before == null ? "not seen" : before) + " → " + then;
  }
}
