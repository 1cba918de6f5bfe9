package dev.lightsout.endurance;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;

/** What is to be delivered once more, to whichever process asks first. */
final class Post {

  /** Document 583/51519: an asynchronous event is tried three times in all, a minute apart. */
  private static final int MOST_DELIVERIES = 3;

  private static final Duration INTERVAL = Duration.ofMinutes(1);

  /** An event that was delivered so often, and when it is to be delivered again. */
  record Letter(Sample sample, int deliveries, Instant due) {}

  private final PriorityQueue<Letter> waiting =
      new PriorityQueue<>(Comparator.comparing(Letter::due));
  private final Clock clock;

  Post(Clock clock) {
    this.clock = clock;
  }

  /** The one that is due, if any is. */
  synchronized Optional<Letter> due() {
    boolean isDue = !waiting.isEmpty() && !waiting.peek().due().isAfter(clock.instant());
    return isDue ? Optional.of(waiting.remove()) : Optional.empty();
  }

  /** The handler threw: in a minute, if it was not the last try. */
  synchronized void again(Letter letter) {
    int deliveries = letter.deliveries() + 1;
    if (deliveries < MOST_DELIVERIES) {
      waiting.add(new Letter(letter.sample(), deliveries, clock.instant().plus(INTERVAL)));
    }
  }

  /** A trigger that delivers at least once delivers it twice. */
  synchronized void twice(Letter letter) {
    waiting.add(new Letter(letter.sample(), MOST_DELIVERIES, clock.instant()));
  }

  /** A new event. */
  Letter first(Sample sample) {
    return new Letter(sample, 0, clock.instant());
  }
}
