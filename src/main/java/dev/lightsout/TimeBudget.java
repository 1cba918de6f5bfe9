package dev.lightsout;

import dev.lightsout.cloud.Deadline;
import dev.lightsout.event.Event;
import dev.lightsout.event.EventKind;
import dev.lightsout.report.Delivery;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * How an invocation's time is shared. A platform that kills it takes the report with it, so work
 * ends early enough to report and the report early enough to answer. Of a limit of 60 s:
 *
 * <pre>
 * 0 ········ 51 s     looks and stops are begun
 * 51 ······· 54 s     looks alone are; a stop under way is answered, or cut off 0.5 s before the end
 *                     and looked at once: an answer that is merely late is no lost one
 * 54 ······· 59 s     rows and the log topic
 * 59 ······· 60 s     the answer
 * </pre>
 *
 * <p>The rows of what was not tried are made all at once: where they are thousands, work ends
 * earlier by what they take. The limit counts from where the platform hands the event over; what a
 * process needs to start before that is the platform's own phase, with a limit of its own ({@code
 * initTimeout}).
 */
final class TimeBudget {

  /** For handing the answer back, and for what the platform does around the handler. */
  private static final Duration LEAST_FOR_THE_ANSWER = Duration.ofMillis(200);

  /** On a tenth of a processor, as a small function has, it takes the longer. */
  private static final Duration MOST_FOR_THE_ANSWER = Duration.ofSeconds(1);

  private static final Duration LEAST_FOR_THE_REPORT = Duration.ofMillis(500);
  private static final Duration MOST_FOR_THE_REPORT = Duration.ofSeconds(5);

  private static final Duration LEAST_FOR_A_STOP = Duration.ofMillis(500);

  /** A stop of 100 instances is answered within 2 s or so; and then there may be a look. */
  private static final Duration MOST_FOR_A_STOP = Duration.ofSeconds(3);

  /** Twice what scripts/bench-scale shows where a whole processor does it. */
  private static final long NANOS_FOR_A_ROW = 100_000;

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
    Duration report = Deadline.part(delivery.limit(), 10);
    return end(delivery).minus(between(LEAST_FOR_THE_REPORT, report, MOST_FOR_THE_REPORT));
  }

  /** With how much time left for work a stop is the last: a tenth of the limit. */
  static Duration forAStop(Delivery delivery) {
    return between(LEAST_FOR_A_STOP, Deadline.part(delivery.limit(), 10), MOST_FOR_A_STOP);
  }

  /** How much earlier work must be over for the sake of so many rows. */
  static Duration forRows(int count) {
    return Duration.ofNanos(NANOS_FOR_A_ROW * count);
  }

  /** When reporting must be over. */
  static Instant report(Delivery delivery) {
    Instant latest = delivery.time().instant().plus(MOST_FOR_THE_REPORT);
    return end(delivery).isBefore(latest) ? end(delivery) : latest;
  }

  private static Instant end(Delivery delivery) {
    Duration answer = Deadline.part(delivery.limit(), 20);
    return delivery
        .began()
        .plus(delivery.limit())
        .minus(between(LEAST_FOR_THE_ANSWER, answer, MOST_FOR_THE_ANSWER));
  }

  private static Duration between(Duration least, Duration wanted, Duration most) {
    if (wanted.compareTo(least) < 0) {
      return least;
    }
    return wanted.compareTo(most) > 0 ? most : wanted;
  }
}
