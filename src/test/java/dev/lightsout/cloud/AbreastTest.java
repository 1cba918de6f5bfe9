package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AbreastTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Abreast abreast = new Abreast(threads);
  private final List<Integer> replies = new ArrayList<>();

  @AfterEach
  void close() {
    threads.shutdownNow();
  }

  @Test
  void everyCallIsMadeOnceAndItsReplyHandedOver() {
    // given
    AtomicInteger made = new AtomicInteger();

    // when
    abreast.each(calls(500), call -> Optional.of(made::incrementAndGet), this::take);

    // then
    assertThat(made).hasValue(500);
    assertThat(replies).hasSize(500).doesNotHaveDuplicates();
  }

  @Test
  void theFirstIsAnsweredBeforeTheSecondIsBegun() {
    // given
    List<String> happened = new ArrayList<>();

    // when
    abreast.each(
        calls(2),
        call -> {
          happened.add("begun " + call);
          return Optional.of(() -> call);
        },
        (call, reply) -> happened.add("answered " + call));

    // then
    assertThat(happened).startsWith("begun 0", "answered 0", "begun 1");
  }

  @Test
  void theOthersAreUnderWayTogether() {
    // given: each of them returns when three more have come
    CyclicBarrier together = new CyclicBarrier(4);

    // when
    abreast.each(calls(5), call -> Optional.of(() -> call == 0 ? 0 : meet(together)), this::take);

    // then
    assertThat(replies).hasSize(5);
  }

  @Test
  void repliesAreHandledOnTheCallersThread() {
    // given
    List<Thread> handlers = new ArrayList<>();

    // when
    abreast.each(
        calls(50),
        call -> Optional.of(() -> call),
        (call, reply) -> handlers.add(Thread.currentThread()));

    // then
    assertThat(handlers).hasSize(50).containsOnly(Thread.currentThread());
  }

  @Test
  void whatIsNotToBeSentHasNoReply() {
    // when
    abreast.each(
        calls(10),
        call -> call % 2 == 0 ? Optional.empty() : Optional.<Supplier<Integer>>of(() -> call),
        this::take);

    // then
    assertThat(replies).containsExactlyInAnyOrder(1, 3, 5, 7, 9);
  }

  @Test
  void aCallMayBeFollowedByOthersWhileTheRestIsUnderWay() {
    // when
    abreast.each(
        calls(20), call -> Optional.of(() -> call), (Integer call, Integer reply) -> again(reply));

    // then
    assertThat(replies).hasSize(60).doesNotHaveDuplicates();
  }

  @Test
  void aBugInACallIsNotSwallowed() {
    // when, then
    assertThatThrownBy(
            () -> abreast.each(calls(3), call -> Optional.of(() -> 1 / (call - 2)), this::take))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  void whereThereAreNoMoreThreadsCallsAreMadeOneAfterAnother() {
    // given
    Abreast poor =
        new Abreast(
            task -> {
              throw new OutOfMemoryError("unable to create native thread");
            });

    // when
    poor.each(calls(50), call -> Optional.of(() -> call), this::take);

    // then
    assertThat(replies).hasSize(50);
  }

  @Test
  void anInterruptDoesNotLoseAReply() {
    // given
    Thread.currentThread().interrupt();

    // when
    abreast.each(calls(50), call -> Optional.of(() -> call), this::take);

    // then
    assertThat(replies).hasSize(50);
    assertThat(Thread.interrupted()).isTrue();
  }

  private void again(int reply) {
    abreast.each(calls(3), more -> Optional.of(() -> reply * 1_000 + more), this::take);
  }

  private void take(Integer call, Integer reply) {
    replies.add(reply);
  }

  private static List<Integer> calls(int count) {
    return IntStream.range(0, count).boxed().toList();
  }

  private static int meet(CyclicBarrier barrier) {
    try {
      return barrier.await();
    } catch (InterruptedException | BrokenBarrierException e) {
      throw new IllegalStateException(e);
    }
  }
}
