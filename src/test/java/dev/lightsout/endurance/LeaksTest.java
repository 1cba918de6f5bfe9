package dev.lightsout.endurance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LeaksTest {
  private static final Holdings MIDDLE = new Holdings(50, 8, 10, 1, 0, 6 * Leaks.MB, 80 * Leaks.MB);

  @Test
  void whatComesAndGoesIsNoLeak() {
    Holdings end = new Holdings(100, 9, 14, 5, 0, 6 * Leaks.MB, 85 * Leaks.MB);

    assertThat(Leaks.of("one", List.of(MIDDLE, MIDDLE, end))).isEmpty();
  }

  @Test
  void socketsThatStayOpenAreALeak() {
    Holdings end = new Holdings(100, 8, 40, 1, 30, 6 * Leaks.MB, 80 * Leaks.MB);

    assertThat(Leaks.of("one", List.of(MIDDLE, MIDDLE, end)))
        .hasSize(2)
        .allMatch(leak -> leak.contains("30 "));
  }

  @Test
  void aHeapThatGrowsIsALeak() {
    Holdings end = new Holdings(100, 8, 10, 1, 0, 9 * Leaks.MB, 80 * Leaks.MB);

    assertThat(Leaks.of("one", List.of(MIDDLE, MIDDLE, end)))
        .singleElement()
        .asString()
        .contains("live heap");
  }
}
