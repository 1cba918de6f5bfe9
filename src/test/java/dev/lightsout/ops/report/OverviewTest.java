package dev.lightsout.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Period;
import dev.lightsout.plan.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OverviewTest {
  @Test
  void deliveriesOfOneEventAreOneFate() {
    // given
    SampleRow first = SampleRow.stop().with("outcome", "UNKNOWN");
    SampleRow second = SampleRow.stop().with("time", "2026-11-22T05:38:43.000Z");

    // when
    Overview overview = of(first, second);

    // then
    assertThat(overview.fates()).hasSize(1);
    assertThat(overview.fates().get(0).outcome()).isEqualTo(Outcome.STOP_REQUESTED);
    assertThat(overview.rows()).isEqualTo(2);
    assertThat(overview.attention()).isEmpty();
  }

  @Test
  void aStopIsNotForgottenForADeliveryThatFoundItDone() {
    // given
    SampleRow again =
        SampleRow.stop().with("time", "2026-11-22T05:38:43.000Z").with("outcome", "IGNORED");

    // when
    Overview overview = of(again, SampleRow.stop());

    // then
    assertThat(overview.outcomes()).isEqualTo(Map.of(Outcome.STOP_REQUESTED, 1L));
  }

  @Test
  void aStopAndADenialAfterItAreBothTold() {
    // given
    SampleRow again =
        SampleRow.stop().with("time", "2026-11-22T05:38:43.000Z").with("outcome", "DENIED");

    // when
    Overview overview = of(SampleRow.stop(), again);

    // then
    assertThat(overview.stops()).hasSize(1);
    assertThat(overview.attention()).extracting(Attention::kind).containsExactly("DENIED");
  }

  @Test
  void twoEventsOfOneInstanceAreTwoStopsOfOneInstance() {
    // when
    Overview overview = of(SampleRow.stop(), SampleRow.stop().with("eventId", "another"));

    // then
    assertThat(new Sentences(overview).answer()).isEqualTo("2 stops were requested, of 1 instance");
  }

  @Test
  void aDryRunIsNoStopAndIsNotSilentEither() {
    // when
    Overview overview = of(SampleRow.stop().with("outcome", "WOULD_STOP"));

    // then
    assertThat(new Sentences(overview).answer())
        .isEqualTo("No stop was requested; 1 would have been, but for a dry run");
  }

  @Test
  void oneNameInTwoRegionsIsTwoFates() {
    assertThat(of(SampleRow.stop(), SampleRow.stop().with("region", "ap-shanghai")).fates())
        .hasSize(2);
  }

  @Test
  void rowsWithoutAnInstanceStayApart() {
    // given
    SampleRow nothing = SampleRow.stop().without("instanceId").with("outcome", "IGNORED");

    // when, then: two orders of one event
    assertThat(of(nothing, nothing.copy().with("reason", "nothing matched")).fates()).hasSize(2);
  }

  @Test
  void adviceIsGivenOnceForAllThatItHelps() {
    // given
    SampleRow denied = SampleRow.stop().with("outcome", "DENIED").with("advice", "grant it");

    // when
    List<Attention> attention =
        of(
                denied,
                denied.copy().with("instanceId", "ins-5d8a23rs"),
                denied.copy().with("eventId", "e").with("advice", "other"))
            .attention();

    // then
    assertThat(attention)
        .extracting(Attention::advice)
        .containsExactlyInAnyOrder("grant it", "other");
    assertThat(attention).extracting(it -> it.fates().size()).containsExactlyInAnyOrder(2, 1);
  }

  @Test
  void whatIsStillChargedNeedsAPersonThoughItIsStopped() {
    // given
    SampleRow charged =
        SampleRow.stop()
            .with("outcome", "ALREADY_STOPPED")
            .with("reason", "stopped but still charged: StopChargingMode is KEEP_CHARGING");

    // when
    Overview overview = of(charged);

    // then
    assertThat(overview.stillCharged()).isEqualTo(1);
    assertThat(overview.needingAPerson()).isZero();
    assertThat(overview.attention()).extracting(Attention::kind).containsExactly("STILL_CHARGED");
  }

  @Test
  void everyOutcomeHasATone() {
    assertThat(Outcome.values()).allSatisfy(outcome -> assertThat(Tone.of(outcome)).isNotNull());
  }

  @Test
  void rowsOutsideThePeriodAreCountedAsLeftOut() {
    // given
    Reading reading = new Reading();
    RowText.read(SampleRow.stop().json(), reading);
    Period period = new Period(Instant.parse("2026-11-22T06:00:00Z"), null);

    // when
    Overview overview =
        Overview.of("a test", period, ZoneOffset.UTC, Tried.NOW, reading, fate -> true);

    // then
    assertThat(overview.fates()).isEmpty();
    assertThat(overview.skipped()).containsExactly(new Skipped("a row outside the period", 1, ""));
  }

  static Overview of(SampleRow... rows) {
    return of(new Period(null, null), rows);
  }

  static Overview of(Period period, SampleRow... rows) {
    Reading reading = new Reading();
    Stream.of(rows).forEach(row -> RowText.read(row.json(), reading));
    return Overview.of("a test", period, ZoneOffset.UTC, Tried.NOW, reading, fate -> true);
  }
}
