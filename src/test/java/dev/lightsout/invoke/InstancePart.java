package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.order.Order;
import dev.lightsout.order.Selection.ByFilters;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import java.time.Duration;
import java.util.List;

/** What became of the instances, and what follows. */
record InstancePart(Screen screen) {
  private static final String MADE =
      "These instances were made to pass the filters; --live asks your account.";

  void show(Story story) {
    Delivery delivery = story.delivery();
    List<JsonObject> rows = delivery.rows();
    if (isGrouped(story)) {
      List<String> tally = Text.wrap(Tally.of(rows), screen.width() - 6);
      screen.heading(tally.get(0), "");
      tally.stream()
          .skip(1)
          .forEach(line -> screen.line("      " + screen.paint(Ink.HEADING, line)));
      new GroupPart(screen).show(rows);
    } else {
      screen.heading("Instances", Tally.counts(rows));
      new InstanceTable(screen).show(rows, story.stage());
    }
    if (isMade(story)) {
      line(Ink.FAINT, MADE);
    }
    rows.stream()
        .filter(row -> row.has("advice"))
        .map(
            row ->
                JsonText.text(row, "outcome", "") + ", advice: " + JsonText.text(row, "advice", ""))
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

  /** Where many ended, or nobody said which: then what counts is which ended how. */
  static boolean isGrouped(Story story) {
    return story.delivery().rows().size() > Screen.FEW
        || story.events().stream().anyMatch(InstancePart::chooses);
  }

  /** A filter with a slip in it finds instances on the stand-in all the same. */
  private static boolean isMade(Story story) {
    return story.stage() instanceof StandInStage
        && story.events().stream().anyMatch(InstancePart::chooses)
        && story.delivery().rows().stream().anyMatch(row -> row.has("instanceId"));
  }

  private static boolean chooses(Event event) {
    return event.instructions().stream()
        .anyMatch(it -> it instanceof Order order && order.selection() instanceof ByFilters);
  }

  private void note(String sentence) {
    line(Ink.WAIT, sentence);
  }

  private void line(Ink ink, String sentence) {
    Text.wrap(sentence, screen.width() - 2)
        .forEach(line -> screen.line("  " + screen.paint(ink, line)));
  }
}
