package dev.lightsout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.plan.Ending.Seen;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What looks say of a stop, by themselves: no network, no clock. */
class EndingTest {
  private static final Instant SENT = Instant.parse("2026-11-22T12:00:00Z");
  private static final Instant LATER = SENT.plusSeconds(30);
  private static final Instance BEFORE = cvm("RUNNING", "StartInstances", "SUCCESS", "r-0");
  private static final Verdict TAKEN =
      Verdict.stopRequested("r-1", null, "the API took the stop").withBefore(BEFORE);
  private static final Verdict OTHERS =
      Verdict.of(Outcome.ALREADY_STOPPED, "it is STOPPING already")
          .withBefore(cvm("STOPPING", "StopInstances", "OPERATING", "r-2"));

  @Test
  void ourStopIsKnownByItsRequestId() {
    // when
    Verdict verdict = shown(TAKEN, cvm("STOPPED", "StopInstances", "SUCCESS", "r-1"));

    // then
    assertThat(verdict.reason()).contains("STOPPED after 30.0 s by this stop");
    assertThat(verdict.verifiedMs()).isEqualTo(30_000);
  }

  @Test
  void aStopWhoseAnswerWasLostIsOnlyPerhapsOurs() {
    // given: the request id is that of a look
    Instance seen = cvm("STOPPING", "StopInstances", "OPERATING", "r-9");
    Verdict settled =
        Verdict.stopRequested("r-9", null, "the answer was lost")
            .withBefore(BEFORE)
            .withAfter(seen);

    // when
    Verdict verdict = shown(settled, cvm("STOPPED", "StopInstances", "SUCCESS", "r-9"));

    // then
    assertThat(verdict.reason()).contains("by request r-9, perhaps this one");
  }

  @Test
  void theStopOfOthersHasNoTimeOfOurs() {
    // when
    Verdict verdict = shown(OTHERS, cvm("STOPPED", "StopInstances", "SUCCESS", "r-2"));

    // then
    assertThat(verdict.outcome()).isEqualTo(Outcome.ALREADY_STOPPED);
    assertThat(verdict.verifiedMs()).isNull();
    assertThat(verdict.reason())
        .isEqualTo("it is STOPPING already; STOPPED by another stop, request r-2");
  }

  @Test
  void theStopOfOthersThatFailedIsBusyForAnotherDelivery() {
    // when
    Verdict verdict =
        shown(
            OTHERS.withBefore(cvm("STOPPING", "StopInstances", "OPERATING", "r-2")),
            cvm("RUNNING", "StopInstances", "FAILED", "r-3"));

    // then
    assertThat(verdict.outcome()).isEqualTo(Outcome.BUSY);
    assertThat(verdict.retryable()).isTrue();
  }

  @Test
  void whatRunsOnAfterTheStopOfOthersIsNotStopped() {
    // given
    Instance now = cvm("RUNNING", "StopInstances", "SUCCESS", "r-2");

    // when
    Verdict verdict = ending(OTHERS).stillOpen(new Seen(now, LATER), LATER);

    // then
    assertThat(verdict.outcome()).isEqualTo(Outcome.BUSY);
    assertThat(verdict.reason()).contains("it is RUNNING, nothing was sent");
  }

  @Test
  void anOlderStopOfHaiThatFailedIsNotOurs() {
    // given: HAI gives no request id
    Verdict taken =
        Verdict.stopRequested("r-1", 7L, "the API took the stop")
            .withBefore(cvm("RUNNING", "StopInstance", "FAILED", null));

    // when
    Optional<Verdict> early =
        ending(taken).shownBy(cvm("RUNNING", "StopInstance", "FAILED", null), LATER);

    // then
    assertThat(early).isEmpty();
  }

  @Test
  void aLookThatDidNotSeeItIsNotCounted() {
    // given
    Seen last = new Seen(cvm("STOPPING", "StopInstances", "OPERATING", "r-1"), SENT.plusSeconds(1));

    // when
    Verdict verdict = ending(TAKEN).stillOpen(last, SENT.plusSeconds(90));

    // then
    assertThat(verdict.reason()).endsWith("; last seen STOPPING 1.0 s later, and by no look since");
  }

  @Test
  void onlyAddressesThatAreGoneAreReleased() {
    // given
    Verdict taken = TAKEN.withBefore(with(BEFORE, "192.0.2.1", "192.0.2.2"));
    Instance stopped = cvm("STOPPED", "StopInstances", "SUCCESS", "r-1");

    // when
    Verdict turned = shown(taken, with(stopped, "192.0.2.2", "192.0.2.1"));
    Verdict less = shown(taken, with(stopped, "192.0.2.1"));

    // then
    assertThat(turned.reason()).doesNotContain("released");
    assertThat(less.reason()).contains("its public address 192.0.2.2 was released");
  }

  @Test
  void anAddressIsReleasedAlsoWhileItIsStopping() {
    // given
    Verdict taken = TAKEN.withBefore(with(BEFORE, "192.0.2.1"));
    Seen last = new Seen(cvm("STOPPING", "StopInstances", "OPERATING", "r-1"), LATER);

    // when
    Verdict verdict = ending(taken).stillOpen(last, LATER);

    // then
    assertThat(verdict.reason())
        .endsWith("; still STOPPING 30.0 s later; its public address 192.0.2.1 was released");
  }

  private static Ending ending(Verdict taken) {
    return new Ending(taken, true, SENT);
  }

  private static Verdict shown(Verdict taken, Instance now) {
    return ending(taken).shownBy(now, LATER).orElseThrow();
  }

  private static Instance cvm(String state, String operation, String success, String request) {
    return new Instance(
        "ins-r8hr2upy",
        "a-name",
        state,
        "POSTPAID_BY_HOUR",
        null,
        Map.of(),
        operation,
        success,
        request,
        List.of());
  }

  private static Instance with(Instance it, String... publicIps) {
    return new Instance(
        it.id(),
        it.name(),
        it.state(),
        it.chargeType(),
        it.stopChargingMode(),
        it.tags(),
        it.latestOperation(),
        it.latestOperationState(),
        it.latestOperationRequestId(),
        List.of(publicIps));
  }
}
