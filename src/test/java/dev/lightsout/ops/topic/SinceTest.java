package dev.lightsout.ops.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.lightsout.ops.BadUsage;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SinceTest {
  private static final Instant NOW = Instant.parse("2026-11-25T18:30:00Z");

  @ParameterizedTest
  @CsvSource({
    "90m, UTC, 2026-11-25T17:00:00Z",
    "24h, UTC, 2026-11-24T18:30:00Z",
    "7d, UTC, 2026-11-18T18:30:00Z",
    "today, UTC, 2026-11-25T00:00:00Z",
    "today, Asia/Shanghai, 2026-11-25T16:00:00Z"
  })
  void itBeganThen(String text, String zone, Instant began) {
    assertThat(Since.of(text).before(NOW, ZoneId.of(zone))).isEqualTo(began);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "0h", "-1h", "7", "1w", "Today", "24 h"})
  void whatIsNoTimeIsRefused(String text) {
    assertThatThrownBy(() -> Since.of(text))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("\"" + text + '"');
  }
}
