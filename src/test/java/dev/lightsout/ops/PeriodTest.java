package dev.lightsout.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTest {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  @ParameterizedTest
  @CsvSource({
    "today,                2026-11-21T16:00:00Z",
    "90m,                  2026-11-22T08:30:00Z",
    "7d,                   2026-11-15T10:00:00Z",
    "12h,                  2026-11-21T22:00:00Z",
    "30m,                  2026-11-22T09:30:00Z",
    "2w,                   2026-11-08T10:00:00Z",
    "PT6H,                 2026-11-22T04:00:00Z",
    "P1DT12H,              2026-11-20T22:00:00Z",
    "2026-11-20,           2026-11-19T16:00:00Z",
    "2026-11-20T18:00,     2026-11-20T10:00:00Z",
    "2026-11-20T18:00:00Z, 2026-11-20T18:00:00Z",
    "2026-11-20T18:00:00+01:00, 2026-11-20T17:00:00Z"
  })
  void sinceIsReadInEachForm(String text, Instant from) {
    assertThat(Period.of(text, null, NOW, SHANGHAI).from()).isEqualTo(from);
  }

  @Test
  void untilADateIsToItsEnd() {
    // when
    Period period = Period.of("2026-11-20", "2026-11-21", NOW, SHANGHAI);

    // then
    assertThat(period.contains(Instant.parse("2026-11-21T15:59:59.999Z"))).isTrue();
    assertThat(period.contains(Instant.parse("2026-11-21T16:00:00Z"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "7 days",
        "",
        "d",
        "-7d",
        "PT-6H",
        "2026-13-01",
        "99999w99",
        "yesterday",
        "Today",
        "24 h",
        "7"
      })
  void whatIsNoTimeIsNamedWithWhatWouldBe(String text) {
    assertThatThrownBy(() -> Period.of(text, null, NOW, SHANGHAI))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("--since \"" + text + "\"")
        .hasMessageContaining("2026-11-20T18:00");
  }

  @Test
  void atMidnightTodayHasBegun() {
    // given
    Instant midnight = Instant.parse("2026-11-21T16:00:00Z");

    // when, then
    assertThat(Period.of("today", null, midnight, SHANGHAI).from()).isEqualTo(midnight);
  }

  @Test
  void aBeginningBehindTheEndIsRefused() {
    assertThatThrownBy(() -> Period.of("2026-11-20", "2026-11-18", NOW, SHANGHAI))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("not before --until 2026-11-18");
    assertThatThrownBy(() -> Period.of("2026-12-24", null, NOW, SHANGHAI))
        .isInstanceOf(BadUsage.class)
        .hasMessageContaining("not before now");
  }
}
