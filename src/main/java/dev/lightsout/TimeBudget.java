package dev.lightsout;

import dev.lightsout.event.Event;
import dev.lightsout.event.EventKind;
import dev.lightsout.report.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How an invocation's time is shared. A platform that kills it takes the report with it, so work
 * ends early enough to report and the report early enough to answer.
 */
final class TimeBudget {

  /** For handing the answer back, and for what the platform does around the handler. */
  private static final Duration FOR_THE_ANSWER = Duration.ofMillis(200);

  private static final Duration LEAST_FOR_THE_REPORT = Duration.ofMillis(500);
  private static final Duration MOST_FOR_THE_REPORT = Duration.ofSeconds(5);

  /** Cloud Monitor's callback waits 5 s for an answer, then sends again (document 248/9066). */
  private static final Duration PATIENCE_OF_A_CALLER = Duration.ofSeconds(4);

  private TimeBudget() {}

  /** How long an invocation may last: a caller by HTTP waits less than the platform. */
  static Duration limit(List<Event> events, Duration platforms) {
    boolean somebodyWaits = events.get(0).kind() == EventKind.HTTP;
    return somebodyWaits && platforms.compareTo(PATIENCE_OF_A_CALLER) > 0
        ? PATIENCE_OF_A_CALLER
        : platforms;
  }

  /** When looking and stopping must be over: a tenth of the limit is left for the report. */
  static Instant work(Delivery delivery) {
    return end(delivery).minus(forTheReport(delivery.limit()));
  }

  /** When reporting must be over. */
  static Instant report(Delivery delivery, Instant now) {
    Instant latest = now.plus(MOST_FOR_THE_REPORT);
    return end(delivery).isBefore(latest) ? end(delivery) : latest;
  }

  private static Instant end(Delivery delivery) {
    return delivery.began().plus(delivery.limit()).minus(FOR_THE_ANSWER);
  }

  private static Duration forTheReport(Duration limit) {
    Duration tenth = limit.dividedBy(10);
    if (tenth.compareTo(LEAST_FOR_THE_REPORT) < 0) {
      return LEAST_FOR_THE_REPORT;
    }
    return tenth.compareTo(MOST_FOR_THE_REPORT) > 0 ? MOST_FOR_THE_REPORT : tenth;
  }
}
