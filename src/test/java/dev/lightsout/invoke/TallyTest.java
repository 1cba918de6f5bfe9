package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class TallyTest {
  private final List<JsonObject> rows = new ArrayList<>();

  @Test
  void aPlanSaysHowManyWouldBeStoppedAndHowManyLeftAlone() {
    // given
    add(120, Outcome.WOULD_STOP, "ap-guangzhou", true);
    add(20, Outcome.SKIPPED, "ap-guangzhou", true);
    add(2, Outcome.ALREADY_STOPPED, "ap-guangzhou", true);

    // then
    assertThat(Tally.of(rows))
        .isEqualTo("Plan  142 instances in ap-guangzhou: 120 would be stopped, 22 left alone");
  }

  @Test
  void aPlanNamesItsProblems() {
    // given
    add(1, Outcome.WOULD_STOP, "ap-guangzhou", true);
    add(2, Outcome.BUSY, "ap-shanghai", true);

    // then
    assertThat(Tally.of(rows))
        .isEqualTo("Plan  3 instances in ap-guangzhou and ap-shanghai: 1 would be stopped, 2 BUSY");
  }

  @Test
  void aPlanThatStopsNothingSaysSo() {
    // given
    add(1, Outcome.REFUSED, "ap-guangzhou", true);

    // then
    assertThat(Tally.of(rows))
        .isEqualTo("Plan  1 instance in ap-guangzhou: none would be stopped, 1 REFUSED");
  }

  @Test
  void whatIsAboutNoInstanceIsToldBesides() {
    // given
    add(1, Outcome.WOULD_STOP, "ap-guangzhou", true);
    add(1, Outcome.FAILED, "ap-guangzhou", true);
    rows.get(1).remove("instanceId");

    // then
    assertThat(Tally.of(rows)).endsWith(": 1 would be stopped; besides, 1 FAILED");
  }

  @Test
  void aRunThatIsNotDryCountsItsOutcomes() {
    // given
    add(3, Outcome.STOP_REQUESTED, "ap-guangzhou", false);
    add(1, Outcome.WOULD_STOP, "ap-guangzhou", true);

    // then
    assertThat(Tally.of(rows)).isEqualTo("Instances  4: 3 STOP_REQUESTED, 1 WOULD_STOP");
  }

  @Test
  void theCountsComeInTheOrderOfTheGroups() {
    // given
    add(1, Outcome.ALREADY_STOPPED, "ap-guangzhou", false);
    add(2, Outcome.SKIPPED, "ap-guangzhou", false);
    add(3, Outcome.MFA_REQUIRED, "ap-guangzhou", false);

    // then
    assertThat(Tally.of(rows))
        .isEqualTo("Instances  6: 3 MFA_REQUIRED, 2 SKIPPED, 1 ALREADY_STOPPED");
  }

  @Test
  void instancesThatAllEndedAlikeAreCountedOnce() {
    // given
    add(5, Outcome.STOP_REQUESTED, "ap-guangzhou", false);

    // then
    assertThat(Tally.of(rows)).isEqualTo("Instances  5 STOP_REQUESTED");
  }

  @Test
  void aPlanForWhichNothingMatchedStopsNothing() {
    // given
    add(1, Outcome.IGNORED, "ap-guangzhou", true);
    rows.get(0).remove("instanceId");

    // then
    assertThat(Tally.of(rows)).isEqualTo("Plan  nothing would be stopped: 1 IGNORED");
  }

  @Test
  void whereNothingMatchedThereIsNoInstance() {
    // given
    add(1, Outcome.IGNORED, "ap-guangzhou", false);
    rows.get(0).remove("instanceId");

    // then
    assertThat(Tally.of(rows)).isEqualTo("Instances  1 IGNORED");
  }

  private void add(int count, Outcome outcome, String region, boolean dryRun) {
    JsonObject row = GroupsTest.row(outcome, "ins-r8hr2upy", "");
    row.addProperty("region", region);
    row.addProperty("dryRun", dryRun);
    rows.addAll(Collections.nCopies(count, row));
  }
}
