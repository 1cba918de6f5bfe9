package dev.lightsout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.bench.Records.Kind;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandlerTablesTest {
  private static final int ROUNDS = 3;

  @ParameterizedTest
  @CsvSource({"100, true", "79, false", "81, true", "119, true", "121, false"})
  void onlyWhatIsTenTimesAsMuchWithinAFifthIsCalledLinear(double tenThousand, boolean isLinear) {
    // given a batch of 1,000 that costs ten
    Map<Work, Rounds> measured = measured();
    measured.put(Work.batch(Kind.STOP_REQUESTED, 1_000), rounds(10));
    measured.put(Work.batch(Kind.STOP_REQUESTED, 10_000), rounds(tenThousand));

    // when
    String page = new HandlerTables(measured).all();

    // then
    assertThat(page.contains("that is linear")).isEqualTo(isLinear);
    assertThat(page.contains("that is not linear")).isEqualTo(!isLinear);
  }

  @Test
  void aRecordCostsItsShareOfTheBatch() {
    // given
    Map<Work, Rounds> measured = measured();
    measured.put(Work.batch(Kind.STOP_REQUESTED, 100), rounds(4_250));

    // when
    String page = new HandlerTables(measured).all();

    // then
    assertThat(page).contains("| 100, each stopped | 42.5 µs | 42.5 to 42.5 µs |");
  }

  @Test
  void whatIsSetAgainstTheLeastCodeIsComparedRoundByRound() {
    // given a machine that was twice as slow in the second round
    Map<Work, Rounds> measured = measured();
    measured.put(Work.event("https"), new Rounds(List.of(score(30), score(60), score(30))));
    measured.put(Work.signed("https"), new Rounds(List.of(score(10), score(20), score(10))));

    // when
    String page = new HandlerTables(measured).all();

    // then
    assertThat(page).contains("| **https: (a) in terms of (d)** | 3.0 | 3.0 to 3.0 | 3.0 | 3.0 |");
  }

  private static Map<Work, Rounds> measured() {
    Map<Work, Rounds> measured = new HashMap<>();
    Work.all().forEach(work -> measured.put(work, rounds(1)));
    return measured;
  }

  private static Rounds rounds(double figure) {
    return new Rounds(Collections.nCopies(ROUNDS, score(figure)));
  }

  private static Score score(double figure) {
    return new Score(figure, figure, figure);
  }
}
