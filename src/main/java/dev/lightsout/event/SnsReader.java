package dev.lightsout.event;

import java.util.List;

/** An SNS notification: as a record of an invocation, or whole in an SQS message. */
final class SnsReader {
  private SnsReader() {}

  static boolean fits(Envelope e) {
    return "Notification".equals(e.text("Type")) && e.has("Message");
  }

  static List<Event> read(Envelope notification, Reading reading) {
    return List.of(notification(notification, reading));
  }

  static Event notification(Envelope notification, Reading reading) {
    Content content = Content.of("Message", notification.json("Message"), reading);
    String id = notification.text("MessageId");
    return new Event(
        EventKind.SNS,
        Identity.of("sns", id),
        notification.text("TopicArn"),
        content.whenUnless(Moment.of(notification.text("Timestamp"))),
        id,
        content.instructions());
  }
}
