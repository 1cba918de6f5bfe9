package dev.lightsout.event;

import dev.lightsout.order.Ignored;
import dev.lightsout.order.Instruction;
import dev.lightsout.order.Refused;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A CloudWatch alarm, metric or composite, in the three forms in which AWS sends it. It names EC2
 * instances, which are not ours to stop: the order is the alarm's description, in JSON.
 */
final class CloudWatchReader {
  /** Not "Configuration Change", which an alarm sends too when somebody edits or deletes it. */
  private static final Set<String> STATE_CHANGES =
      Set.of("CloudWatch Alarm State Change", "CloudWatch Alarm Contributor State Change");

  private CloudWatchReader() {}

  static boolean fits(Envelope e) {
    return e.has("alarmData") || e.has("NewStateValue") || isStateChange(e);
  }

  private static boolean isStateChange(Envelope e) {
    return STATE_CHANGES.contains(String.valueOf(e.text("detail-type")));
  }

  static List<Event> read(Envelope e, Reading reading) {
    Alarm alarm =
        e.has("alarmData") ? direct(e) : e.has("NewStateValue") ? notified(e) : onTheBus(e);
    return List.of(
        new Event(
            EventKind.ALARM,
            alarm.identity(),
            alarm.name(),
            alarm.when(),
            null,
            instructions(alarm, reading)));
  }

  private static List<Instruction> instructions(Alarm alarm, Reading reading) {
    if (!"ALARM".equals(alarm.state())) {
      return List.of(new Ignored("the alarm is not firing: its state is " + alarm.state()));
    }
    Optional<Ignored> notAllowed = reading.unlessAllowed("alarm " + alarm.name(), alarm.name());
    if (notAllowed.isPresent()) {
      return List.of(notAllowed.get());
    }
    String description = alarm.description();
    if (description == null
        || !description.strip().startsWith("{") && !description.strip().startsWith("[")) {
      return List.of(
          new Refused(
              "the alarm's description is no order: an AWS alarm names EC2 instances, so the order"
                  + " must be its description, in JSON"));
    }
    return reading.orders().read("the alarm's description", description);
  }

  private record Alarm(
      Identity identity, String name, String state, String description, Moment when) {}

  /** From the alarm itself, as its action. */
  private static Alarm direct(Envelope e) {
    Envelope data = e.at("alarmData");
    Envelope state = data.at("state");
    return new Alarm(
        Identity.of("alarm", e.text("alarmArn"), state.text("timestamp")),
        data.text("alarmName"),
        state.text("value"),
        data.at("configuration").text("description"),
        Moment.of(e.text("time")));
  }

  /** Through EventBridge. */
  private static Alarm onTheBus(Envelope e) {
    Envelope detail = e.at("detail");
    return new Alarm(
        Identity.of("eventbridge", e.text("id")),
        detail.text("alarmName"),
        detail.at("state").text("value"),
        detail.at("configuration").text("description"),
        Moment.of(e.text("time")));
  }

  /** Through SNS. */
  private static Alarm notified(Envelope e) {
    return new Alarm(
        Identity.of("alarm", e.text("AlarmArn"), e.text("StateChangeTime")),
        e.text("AlarmName"),
        e.text("NewStateValue"),
        e.text("AlarmDescription"),
        Moment.of(e.text("StateChangeTime")));
  }
}
