package dev.lightsout.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.AfterFailureMode;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** For many more: {@code scripts/histories}. */
class HistoriesTest {
  private static final Figures FIGURES = new Figures();
  private static Site site;

  @BeforeContainer
  static void open() {
    site = new Site();
  }

  @AfterContainer
  static void close() {
    site.close();
    // A test that goes nowhere finds nothing.
    assertThat(
            List.of(
                "redeliveries",
                "processes killed",
                "late effects",
                "two processes at once",
                "credentials expired",
                "clock jumps",
                "clock jumps in the middle of a delivery",
                "somebody starts",
                "rows IGNORED, guarded by journal",
                "rows STOP_REQUESTED",
                "rows ALREADY_STOPPED",
                "rows UNKNOWN",
                "rows BUSY"))
        .allSatisfy(place -> assertThat(FIGURES.of(place)).as(place).isPositive());
  }

  @Property(
      tries = 150,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.BOUNDED,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void everyPromiseIsKeptInEveryHistory(@ForAll("histories") History history) {
    // when
    Happening happened = site.happen(history);

    // then
    Promises.hold(happened);
    FIGURES.add(happened.figures());
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.any();
  }
}
