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
  private static final int TRIES = 200;

  private static final Figures FIGURES = new Figures();
  private static int tried;
  private static int kept;
  private static Site site;

  @BeforeContainer
  static void open() {
    site = new Site();
  }

  @AfterContainer
  static void close() {
    site.close();
    // Of a few, or of some that broke a promise, nothing can be expected: it would hide the cause.
    if (tried == TRIES && kept == tried) {
      theyReachedEveryPlace();
    }
  }

  /** A test that goes nowhere finds nothing. */
  private static void theyReachedEveryPlace() {
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
      tries = TRIES,
      edgeCases = EdgeCasesMode.NONE,
      shrinking = ShrinkingMode.BOUNDED,
      afterFailure = AfterFailureMode.RANDOM_SEED)
  void everyPromiseIsKeptInEveryHistory(@ForAll("histories") History history) {
    tried++;

    // when
    Happening happened = site.happen(history);

    // then
    Promises.hold(happened);
    FIGURES.add(happened.figures());
    kept++;
  }

  @Provide
  Arbitrary<History> histories() {
    return Histories.any();
  }
}
