package dev.lightsout.endurance;

import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Whoever hands one process its events, one after another. */
final class Worker {

  /** A role's credentials last for hours, or this many events. */
  private static final int RENEWED_EVERY = 250;

  private static final int TOLD_EVERY = 1_000;
  private static final int TWICE_IN = 50;

  /** In the fast time; 60 s are what serverless.yml has. */
  private static final List<Duration> LIMITS =
      List.of(
          Duration.ofSeconds(3),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));

  /** When even the request may still be on its way, which belongs to this delivery. */
  private static final Duration STILL_UNDER_WAY = Duration.ofMillis(500);

  private final int number;
  private final FunctionProcess process;
  private final Random random;
  private final Samples samples;
  private final Post post;
  private final Ledger ledger;

  Worker(
      int number,
      FunctionProcess process,
      Random random,
      Samples samples,
      Post post,
      Ledger ledger) {
    this.number = number;
    this.process = process;
    this.random = random;
    this.samples = samples;
    this.post = post;
    this.ledger = ledger;
  }

  /** Handles so many; what the process held once it was warm, in the middle and in the end. */
  List<Holdings> handle(int invocations) throws IOException, InterruptedException {
    List<Integer> moments = List.of(Math.min(1_000, invocations / 4), invocations / 2, invocations);
    List<Holdings> holdings = new ArrayList<>();
    for (int i = 0; i < invocations; i++) {
      if (i % RENEWED_EVERY == 0) {
        process.renew(StandIn.SECRET_ID, StandIn.SECRET_KEY, token(number, i / RENEWED_EVERY));
      }
      deliver(i);
      if ((i + 1) % TOLD_EVERY == 0) {
        System.err.printf("process %d: %,d%n", number, i + 1);
      }
      if (moments.contains(i + 1)) {
        holdings.add(process.holdings(i + 1));
      }
    }
    return holdings;
  }

  private void deliver(int i) throws IOException, InterruptedException {
    Post.Letter letter = post.due().orElseGet(() -> post.first(samples.next()));
    if (random.nextInt(TWICE_IN) == 0) {
      post.twice(letter);
    }
    Delivery delivery =
        process.deliver(
            letter.sample(),
            "process-" + number + "-" + i,
            LIMITS.get(random.nextInt(LIMITS.size())));
    ledger.add(delivery);
    if (delivery.threw()) {
      post.again(letter);
    }
    if (delivery.rows().stream().anyMatch(Row::isGivenUp)) {
      Thread.sleep(STILL_UNDER_WAY.toMillis());
    }
  }

  /** The session token tells who sent a request. */
  static String token(int number, int renewal) {
    return "process-" + number + "-renewal-" + renewal;
  }

  /** Whose token it is. */
  static int number(String token) {
    return Integer.parseInt(token.split("-")[1]);
  }
}
