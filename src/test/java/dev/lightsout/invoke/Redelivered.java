package dev.lightsout.invoke;

import dev.lightsout.event.EventKind;

/** Who delivers an event again when the handler throws. */
final class Redelivered {
  private Redelivered() {}

  static String sentence(EventKind kind) {
    return "The handler threw its answer: the platform would deliver this again, "
        + how(kind)
        + ".";
  }

  private static String how(EventKind kind) {
    return switch (kind) {
      case TIMER, ALARM, CMQ, CLS -> "twice, a minute apart";
      case CKAFKA -> "the whole batch, each minute, as often as the trigger's retry says";
      case SQS -> "the failed messages alone";
      default -> "if it was invoked asynchronously; a synchronous caller sees the exception";
    };
  }
}
