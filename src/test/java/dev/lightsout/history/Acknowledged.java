package dev.lightsout.history;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.HashSet;
import java.util.Set;

/** Nothing retryable is acknowledged, and nothing else is given back. */
final class Acknowledged {
  private Acknowledged() {}

  static void check(Evidence evidence) {
    for (Delivery delivery : evidence.deliveries()) {
      evidence.figures().add("deliveries");
      evidence.figures().add("deliveries by " + delivery.trigger());
      if (delivery.isKilled()) {
        evidence.figures().add("processes killed");
        continue;
      }
      delivery.rows().forEach(row -> saysSo(delivery, row));
      Set<Event> retryable = new HashSet<>();
      for (Event event : delivery.events()) {
        if (delivery.rowsOf(event).stream().anyMatch(Acknowledged::isRetryable)) {
          retryable.add(event);
        }
      }
      Set<Event> given = new HashSet<>(delivery.notAcknowledged());
      boolean isRight =
          delivery.trigger() == Trigger.SQS
              ? given.equals(retryable)
              : given.isEmpty() == retryable.isEmpty();
      Broken.unless(
          isRight, "what is retryable, and only that, is not acknowledged", delivery, retryable);
    }
  }

  private static void saysSo(Delivery delivery, JsonObject row) {
    Outcome outcome = Truthful.outcome(row);
    boolean mustBe =
        outcome.retryable()
            || outcome == Outcome.FAILED
            || outcome == Outcome.DENIED && isOfExpiredCredentials(row);
    Broken.unless(
        isRetryable(row) || !mustBe, "a row that another delivery may mend says so", delivery, row);
  }

  private static boolean isOfExpiredCredentials(JsonObject row) {
    return row.has("errorCode")
        && row.get("errorCode").getAsString().equals("AuthFailure.TokenFailure");
  }

  private static boolean isRetryable(JsonObject row) {
    return row.get("retryable").getAsBoolean();
  }
}
