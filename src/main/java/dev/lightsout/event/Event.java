package dev.lightsout.event;

import dev.lightsout.order.Instruction;
import dev.lightsout.order.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One event: a whole invocation, or one record of a batch. The same event delivered again has the
 * same id.
 *
 * @param kind what sort of trigger it came by
 * @param id the event's identity, the same on redelivery
 * @param source who sent it: trigger, topic or alarm policy; null if unknown
 * @param when when it happened; null if it does not say
 * @param record its place in a batch; null if it came alone
 * @param instructions what it asks for, at least one
 */
public record Event(
    EventKind kind,
    String id,
    String source,
    Moment when,
    String record,
    List<Instruction> instructions) {

  /** Keeps its own copy of the instructions. */
  public Event {
    instructions = List.copyOf(instructions);
  }

  /** The same event, asking for this alone. */
  public Event asking(Instruction instruction) {
    return new Event(kind, id, source, when, record, List.of(instruction));
  }

  /** Whether it was refused for that kind of reason. */
  public boolean isRefusedAs(Refused.Kind kind) {
    return instructions.stream()
        .anyMatch(i -> i instanceof Refused refused && refused.kind() == kind);
  }

  /** Whether it surely happened longer ago than that; an event without a time is never stale. */
  public boolean isOlderThan(Duration age, Instant now) {
    return when != null && !when.isUnreadable() && when.latest().isBefore(now.minus(age));
  }
}
