package dev.lightsout.event;

import dev.lightsout.order.Instruction;
import dev.lightsout.order.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * One event: a whole invocation, or one record of a batch. The same event delivered again has the
 * same identity.
 *
 * @param kind what sort of trigger it came by
 * @param identity what tells it from others
 * @param source who sent it: trigger, topic or alarm policy; null if unknown
 * @param when when it happened; null if it does not say
 * @param record its place in a batch; null if it came alone
 * @param mayBeRepeated whether it says itself that it may have been sent before, however fresh
 * @param instructions what it asks for, at least one
 */
public record Event(
    EventKind kind,
    Identity identity,
    String source,
    Moment when,
    String record,
    boolean mayBeRepeated,
    List<Instruction> instructions) {

  /**
   * Nobody delivers an event again sooner: SCF and Lambda after a minute (documents 583/41138 and
   * lambda/invocation-async), and clocks disagree a little.
   */
  private static final Duration SOONEST_REDELIVERY = Duration.ofSeconds(30);

  /** Keeps its own copy of the instructions. */
  public Event {
    instructions = List.copyOf(instructions);
  }

  /** An event that says nothing of the kind. */
  Event(
      EventKind kind,
      Identity identity,
      String source,
      Moment when,
      String record,
      List<Instruction> instructions) {
    this(kind, identity, source, when, record, false, instructions);
  }

  /** The event's identity, as rows have it. */
  public String id() {
    return identity.text();
  }

  /** The same event, asking for this alone. */
  public Event asking(Instruction instruction) {
    return new Event(kind, identity, source, when, record, mayBeRepeated, List.of(instruction));
  }

  /** Whether it was refused for that kind of reason. */
  public boolean isRefusedAs(Refused.Kind kind) {
    return instructions.stream()
        .anyMatch(i -> i instanceof Refused refused && refused.kind() == kind);
  }

  /**
   * Whether an earlier delivery may have carried it out. One whose time lies ahead tells nothing of
   * its age.
   */
  public boolean mayBeRedelivered(Instant now) {
    return mayBeRepeated
        || when == null
        || when.isUnreadable()
        || Duration.between(when.likely(), now).abs().compareTo(SOONEST_REDELIVERY) >= 0;
  }

  /** Whether it surely happened longer ago than that; an event without a time is never stale. */
  public boolean isOlderThan(Duration age, Instant now) {
    return when != null && !when.isUnreadable() && when.latest().isBefore(now.minus(age));
  }
}
