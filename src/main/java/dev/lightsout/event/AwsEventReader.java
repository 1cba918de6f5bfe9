package dev.lightsout.event;

import java.util.List;

/**
 * AWS EventBridge: what a rule or a schedule sends when it is given no input of its own. The order
 * can only be in {@code detail}, an object or, from the Scheduler, a string.
 */
final class AwsEventReader {
  private AwsEventReader() {}

  static boolean fits(Envelope e) {
    return e.has("detail-type");
  }

  static List<Event> read(Envelope e, Reading reading) {
    Content content = content(e, reading);
    return List.of(
        new Event(
            EventKind.EVENTBRIDGE,
            Identity.of("eventbridge", e.text("id")),
            e.text("source"),
            content.whenUnless(Moment.of(e.text("time"))),
            null,
            content.instructions()));
  }

  private static Content content(Envelope e, Reading reading) {
    String detail = e.json("detail");
    if (detail.contains("\"Action\"")) {
      return Content.of("detail", detail, reading);
    }
    return Content.refused(
        "the event \""
            + e.text("detail-type")
            + "\" holds no order: put one into the input of the"
            + " schedule or rule");
  }
}
