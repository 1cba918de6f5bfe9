package dev.lightsout.cloud;

import dev.lightsout.cloud.Meaning.Scope;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.NotTried;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.SdkCall;
import dev.lightsout.cloud.Reply.Unsent;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * Sends a call again where that is safe, with back-off and inside the deadline.
 *
 * @param deadline when to give up
 * @param timeouts how long one call may take
 * @param after what a call leaves of the time that is left, for what must come after it
 * @param beforeAgain what to do before a call is sent again over a broken network
 */
record Patience(Deadline deadline, Timeouts timeouts, Duration after, Runnable beforeAgain) {

  /**
   * How often a call that meets a broken network is sent; a throttled one goes on to the deadline.
   */
  private static final int MOST_BROKEN = 5;

  // Another call, side by side with this one, may tell meanwhile that all of them will be refused:
  // then `isClosed` says so, and nothing more is sent.

  /** A read changes nothing: it is sent again whenever its answer did not come. */
  <T> Supplier<Reply<T>> read(
      Pace pace, BooleanSupplier isClosed, Function<Duration, SdkCall<T>> call) {
    return inItsTurn(pace, isClosed, call, Patience::neverAnswered);
  }

  /** A write is sent again only where the cloud cannot have acted. */
  <T> Supplier<Reply<T>> write(
      Pace pace, BooleanSupplier isClosed, Function<Duration, SdkCall<T>> call) {
    return inItsTurn(pace, isClosed, call, Unsent.class::isInstance);
  }

  /** A question that can be done without: sent again where the network or these codes are met. */
  <T> Supplier<Reply<T>> ask(
      Pace pace, Predicate<String> passingCodes, Function<Duration, SdkCall<T>> call) {
    return inItsTurn(
        pace,
        () -> false,
        call,
        reply ->
            reply instanceof Rejected<T> rejected
                ? passingCodes.test(rejected.code())
                : reply instanceof Unsent<T> || reply instanceof Lost<T>);
  }

  /** Waits for the call's turn; what is returned sends it, on whatever thread. */
  private <T> Supplier<Reply<T>> inItsTurn(
      Pace pace,
      BooleanSupplier isClosed,
      Function<Duration, SdkCall<T>> call,
      Predicate<Reply<T>> mayBeSentAgain) {
    return pace.await(deadline) ? () -> send(pace, isClosed, call, mayBeSentAgain) : NotTried::new;
  }

  private <T> Reply<T> send(
      Pace pace,
      BooleanSupplier isClosed,
      Function<Duration, SdkCall<T>> call,
      Predicate<Reply<T>> mayBeSentAgain) {
    Reply<T> reply = new NotTried<>();
    Backoff backoff = new Backoff();
    int broken = 0;
    do {
      if (isClosed.getAsBoolean()) {
        return reply;
      }
      reply = Reply.to(call.apply(budget()));
      boolean again = isThrottled(reply) || mayBeSentAgain.test(reply) && ++broken < MOST_BROKEN;
      if (!again || !deadline.pause(backoff.next())) {
        return reply;
      }
      if (!isThrottled(reply)) {
        beforeAgain.run();
      }
    } while (pace.await(deadline));
    return reply;
  }

  private Duration budget() {
    Duration left = deadline.left();
    Duration budget = left.minus(shorter(after, Deadline.part(left, 4)));
    return shorter(budget, timeouts.call());
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  private static boolean isThrottled(Reply<?> reply) {
    return reply instanceof Rejected<?> rejected && scope(rejected) == Scope.RATE;
  }

  private static boolean neverAnswered(Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      return scope(rejected) == Scope.ANSWER;
    }
    return reply instanceof Unsent<?> || reply instanceof Lost<?>;
  }

  private static Scope scope(Rejected<?> rejected) {
    return ErrorTable.meaning(rejected.code()).scope();
  }
}
