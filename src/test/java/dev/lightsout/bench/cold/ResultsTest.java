package dev.lightsout.bench.cold;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class ResultsTest {
  private static final Condition LIMITED = Condition.ALL.get(Condition.ALL.size() - 1);

  private final Results results = new Results();

  @Test
  void aRatioIsThatOfTheMedians() {
    // given
    ran(Condition.TLS, Programs.CUSTOM, 100, 300, 200);
    ran(Condition.TLS, Programs.NODE, 160, 150, 999);

    // then
    assertThat(results.ratio(Condition.TLS, Programs.CUSTOM, Programs.NODE).orElseThrow())
        .isEqualTo(1.25, Offset.offset(1e-9));
    assertThat(results.ratio(Condition.TLS, Programs.CUSTOM, Programs.SDK)).isEmpty();
    assertThat(results.ratio(LIMITED, Programs.CUSTOM, Programs.NODE)).isEmpty();
  }

  @Test
  void anAimIsMetUpToItsLimit() throws IOException {
    // given
    ran(Condition.TLS, Programs.CUSTOM, 110);
    ran(Condition.TLS, Programs.NODE, 100);
    ran(Condition.TLS, Programs.MANAGED, 81);
    ran(Condition.TLS, Programs.SDK, 100);

    // when
    List<Aim> aims = Aim.of(results, List.of(Condition.TLS));

    // then
    assertThat(aims)
        .filteredOn(aim -> !aim.where().isEmpty())
        .extracting(Aim::what, Aim::met)
        .containsExactly(
            tuple("custom runtime ÷ Node.js", true),
            tuple("managed runtime ÷ SDK program with the same flags", false));
  }

  @Test
  void whatWasKilledIsCountedAndHasNoFigures() {
    // given
    ran(LIMITED, Programs.MANAGED, 500);
    results.add(LIMITED, new Ran(program(Programs.MANAGED), new Observed(), 0, 9, null, none()));
    results.add(LIMITED, new Ran(program(Programs.SDK), new Observed(), 0, 9, null, none()));

    // when
    Grid grid =
        new RunTable(results, LIMITED)
            .grid(List.of(program(Programs.MANAGED), program(Programs.SDK)));

    // then
    assertThat(grid.titles()).startsWith(LIMITED.name(), "median").endsWith("killed");
    assertThat(grid.rows().get(0)).startsWith(Programs.MANAGED, "500 ms").endsWith("1 of 2");
    assertThat(grid.rows().get(1)).startsWith(Programs.SDK, "", "").endsWith("1 of 1");
  }

  private void ran(Condition condition, String name, long... millis) {
    for (long each : millis) {
      results.add(
          condition,
          new Ran(
              program(name),
              new Observed(),
              0,
              each * 1_000_000,
              new ProcessUsage(10, 2048),
              none()));
    }
  }

  private static Optional<Double> none() {
    return Optional.empty();
  }

  private static Program program(String name) {
    return new Program(name, List.of("true"), Path.of(""), "", List.of(), List.of());
  }
}
