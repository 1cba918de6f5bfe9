package dev.lightsout.cloud;

import java.util.Collection;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Makes calls of one kind side by side, so that the API's rate is used up although each answer
 * takes longer than the rate's interval. Only the waiting for answers is side by side: turns are
 * taken and replies handled on the caller's thread.
 */
final class Abreast {

  /** Enough for CVM's 10 stops a second where one is answered within 3 s. */
  static final int MOST = 32;

  private final Executor threads;

  Abreast(Executor threads) {
    this.threads = threads;
  }

  /**
   * Makes them all. The first goes alone: what it is refused for, the others may be spared.
   *
   * @param begin waits for a call's turn and returns what sends it; empty: it is not to be sent
   * @param then takes each reply, in the order in which they come
   */
  <C, R> void each(
      Collection<C> calls, Function<C, Optional<Supplier<R>>> begin, BiConsumer<C, R> then) {
    Iterator<C> rest = calls.iterator();
    for (boolean isAlone = true; isAlone && rest.hasNext(); ) {
      C call = rest.next();
      Optional<Supplier<R>> send = begin.apply(call);
      send.ifPresent(first -> then.accept(call, first.get()));
      isAlone = send.isEmpty();
    }
    together(rest, begin, then);
  }

  /** The same, the first among the others. */
  <C, R> void together(
      Collection<C> calls, Function<C, Optional<Supplier<R>>> begin, BiConsumer<C, R> then) {
    if (calls.size() > 1) {
      together(calls.iterator(), begin, then);
    } else {
      each(calls, begin, then);
    }
  }

  private <C, R> void together(
      Iterator<C> calls, Function<C, Optional<Supplier<R>>> begin, BiConsumer<C, R> then) {
    BlockingQueue<Runnable> replies = new LinkedBlockingQueue<>();
    int underWay = 0;
    while (calls.hasNext()) {
      C call = calls.next();
      Optional<Supplier<R>> send = begin.apply(call);
      if (send.isEmpty()) {
        continue;
      }
      run(() -> replies.add(reply(call, send.get(), then)));
      underWay++;
      while (underWay == MOST || !replies.isEmpty()) {
        take(replies).run();
        underWay--;
      }
    }
    for (; underWay > 0; underWay--) {
      take(replies).run();
    }
  }

  /** On a thread of its own, or on this one where no more can be had. */
  private void run(Runnable task) {
    try {
      threads.execute(task);
    } catch (RejectedExecutionException | OutOfMemoryError e) {
      task.run();
    }
  }

  /** Sends it; what is returned hands over the reply, or fails as the sending did. */
  private static <C, R> Runnable reply(C call, Supplier<R> send, BiConsumer<C, R> then) {
    try {
      R reply = send.get();
      return () -> then.accept(call, reply);
    } catch (RuntimeException | Error e) {
      return () -> {
        throw e;
      };
    }
  }

  /** Each call ends by its own timeouts, so an interrupt need not, and may not, end the waiting. */
  private static Runnable take(BlockingQueue<Runnable> replies) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return replies.take();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
