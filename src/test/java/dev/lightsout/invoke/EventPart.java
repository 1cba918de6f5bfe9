package dev.lightsout.invoke;

import dev.lightsout.event.Event;
import dev.lightsout.event.Moment;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Order;
import dev.lightsout.order.Refused;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** The event as understood. */
record EventPart(Screen screen) {
  private static final int LABEL = 8;
  private static final String AGAIN =
      "delivered before; two minutes passed, and somebody started what was stopped";

  void show(Story story) {
    EventText text = story.text();
    screen.heading("Event", text.name() + (text.made() ? ", its times made fresh" : ""));
    if (story.redelivered()) {
      field("again", AGAIN, Ink.WAIT);
    }
    if (!story.settings().isEmpty()) {
      field("with", String.join(" ", story.settings()), Ink.PLAIN);
    }
    List<Event> events = story.events();
    for (int i = 0; i < events.size(); i++) {
      if (i > 0) {
        screen.line("");
      }
      show(events.get(i));
    }
  }

  private void show(Event event) {
    field("kind", event.kind().toString(), Ink.PLAIN);
    field("id", event.id(), Ink.PLAIN);
    field("source", event.source(), Ink.PLAIN);
    field("time", event.when() == null ? null : time(event.when()), Ink.PLAIN);
    event.instructions().forEach(this::show);
  }

  private void show(Instruction instruction) {
    if (instruction instanceof Order order) {
      field("order", OrderText.of(order), Ink.HEADING);
    } else if (instruction instanceof Refused refused) {
      field("refused", refused.reason(), Ink.BAD);
    } else if (instruction instanceof Ignored ignored) {
      field("ignored", ignored.reason(), Ink.QUIET);
    }
  }

  private void field(String label, String value, Ink ink) {
    if (value != null) {
      screen.field(2, label, LABEL, Text.wrap(value, screen.width() - LABEL - 3), ink);
    }
  }

  private static String time(Moment moment) {
    if (moment.isUnreadable()) {
      return moment.text() + " (unreadable)";
    }
    return moment.likely() + " (" + ago(Duration.between(moment.likely(), Instant.now())) + ")";
  }

  private static String ago(Duration age) {
    Duration length = age.abs();
    if (length.toSeconds() < 60) {
      return "now";
    }
    String amount =
        length.toDays() > 0
            ? length.toDays() + " d"
            : length.toHours() > 0 ? length.toHours() + " h" : length.toMinutes() + " min";
    return age.isNegative() ? "in " + amount : amount + " ago";
  }
}
