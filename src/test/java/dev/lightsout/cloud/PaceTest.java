package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InterruptedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In a time of its own: whoever waits moves it on. */
class PaceTest {
  private final VirtualTime time = new VirtualTime();
  private final Instant start = time.instant();

  @Test
  void aSecondHasNoMoreTurnsThanTheRate() {
    // given
    Pace pace = new Pace(10);
    Deadline deadline = deadline(Duration.ofMinutes(1));

    // when
    List<Instant> turns = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      assertThat(pace.await(deadline)).isTrue();
      turns.add(time.instant());
    }

    // then
    assertNoMoreThanTenASecond(turns);
    assertThat(Duration.between(start, time.instant())).isLessThan(Duration.ofMillis(5_200));
  }

  @Test
  void aLateTurnIsMadeUpFor() {
    // given
    Pace pace = new Pace(10);
    Deadline deadline = deadline(Duration.ofMinutes(1));
    pace.await(deadline);
    time.advance(Duration.ofMillis(250));

    // when
    for (int i = 0; i < 10; i++) {
      pace.await(deadline);
    }

    // then: the eleventh comes as if nothing had been late
    assertThat(Duration.between(start, time.instant()))
        .isLessThanOrEqualTo(Duration.ofMillis(1_030));
  }

  @Test
  void aTurnAfterTheDeadlineIsNotTaken() {
    // given
    Pace pace = new Pace(1);
    pace.await(deadline(Duration.ofMinutes(1)));

    // when
    boolean isTaken = pace.await(deadline(Duration.ofMillis(500)));

    // then
    assertThat(isTaken).isFalse();
    assertThat(time.instant()).isEqualTo(start);
  }

  @Test
  void requestsThatCrowdAtTheWireAreKeptApartThere() throws InterruptedIOException {
    // given
    Gate gate = new Gate(time);

    // when
    List<Instant> passed = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      gate.pass("StopInstances", 10);
      passed.add(time.instant());
    }

    // then
    assertNoMoreThanTenASecond(passed);
  }

  @Test
  void requestsOfAnotherKindDoNotWaitForThem() throws InterruptedIOException {
    // given
    Gate gate = new Gate(time);
    for (int i = 0; i < 10; i++) {
      gate.pass("StopInstances", 10);
    }

    // when
    gate.pass("DescribeInstances", 40);

    // then
    assertThat(time.instant()).isEqualTo(start);
  }

  private static void assertNoMoreThanTenASecond(List<Instant> times) {
    for (int i = 10; i < times.size(); i++) {
      assertThat(Duration.between(times.get(i - 10), times.get(i)))
          .isGreaterThan(Duration.ofSeconds(1));
    }
  }

  private Deadline deadline(Duration left) {
    return new Deadline(time, time.instant().plus(left), Duration.ofMillis(200), Duration.ZERO);
  }
}
