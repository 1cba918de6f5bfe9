package dev.lightsout;

import dev.lightsout.report.Answer;

/**
 * Thrown after reporting when another delivery may end better, so that whoever delivered the event
 * delivers it again. Its message is the answer.
 */
public final class Redelivery extends RuntimeException {
  private static final long serialVersionUID = 1L;

  Redelivery(Answer answer) {
    // The platform prints a stack trace with it, which says nothing here.
    super(answer.toJson(), null, false, false);
  }

  /** The answer, or this exception if any of it is worth another delivery. */
  static String unlessDone(Answer answer) {
    if (answer.isRetryable()) {
      throw new Redelivery(answer);
    }
    return answer.toJson();
  }
}
