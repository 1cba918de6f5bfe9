package dev.lightsout.event;

import dev.lightsout.order.Instruction;
import dev.lightsout.order.Refused;
import java.util.List;

/**
 * A timer trigger: {@code {"Type":"Timer","TriggerName":…,"Time":…,"Message":"an order in JSON"}}.
 * {@code Time} is the time of firing in UTC, to the second, so name and time are its identity.
 */
final class TimerReader {
  private TimerReader() {}

  static boolean fits(Envelope e) {
    return "Timer".equalsIgnoreCase(e.text("Type"));
  }

  static List<Event> read(Envelope e, Reading reading) {
    String name = e.text("TriggerName");
    String time = e.text("Time");
    String message = e.json("Message");
    List<Instruction> instructions =
        message.isBlank()
            ? List.of(
                new Refused(
                    "the timer's Message is empty: expected an order in the trigger's argument"))
            : reading.orders().read("Message", message);
    return List.of(
        new Event(
            EventKind.TIMER,
            Identity.of("timer", name, time),
            name,
            Moment.of(time),
            null,
            instructions));
  }
}
