package dev.lightsout;

import dev.lightsout.event.EventKind;
import dev.lightsout.report.Answer;
import dev.lightsout.report.HttpAnswer;

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

  /**
   * The answer, or this exception if any of it is worth another delivery. A caller by HTTP gets a
   * status instead: nobody else would see an exception.
   */
  static String unlessDone(Answer answer) {
    if (answer.isOf(EventKind.HTTP)) {
      return HttpAnswer.of(answer);
    }
    if (answer.isRetryable()) {
      throw new Redelivery(answer);
    }
    return answer.toJson();
  }
}
