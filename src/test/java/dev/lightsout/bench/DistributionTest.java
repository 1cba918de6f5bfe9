package dev.lightsout.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class DistributionTest {

  @Test
  void theOrderOfASeriesDoesNotMatter() {
    assertThat(Distribution.of(List.of(5.0, 1.0, 4.0, 2.0, 3.0)))
        .isEqualTo(new Distribution(1, 2, 3, 4, 5));
  }

  @Test
  void betweenTwoValuesItIsAsFarAlongAsTheShareSays() {
    assertThat(Distribution.of(List.of(10.0, 20.0)))
        .isEqualTo(new Distribution(10, 12.5, 15, 17.5, 20));
  }

  @Test
  void oneValueIsAllOfIt() {
    assertThat(Distribution.of(List.of(7.0))).isEqualTo(new Distribution(7, 7, 7, 7, 7));
  }
}
