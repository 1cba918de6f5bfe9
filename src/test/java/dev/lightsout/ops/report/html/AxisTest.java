package dev.lightsout.ops.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AxisTest {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");
  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void daysAreNamedAndWithinThemHours() {
    // when
    Axis axis = axis("2026-11-20T12:00:00Z", "2026-11-22T10:00:00Z", SHANGHAI);

    // then
    assertThat(labels(axis, 9))
        .containsExactly("21 Nov", "06:00", "12:00", "18:00", "22 Nov", "06:00", "12:00", "18:00");
  }

  @Test
  void withinADayTheFirstHourSaysWhichDay() {
    assertThat(labels(axis("2026-11-22T01:30:00Z", "2026-11-22T04:00:00Z", SHANGHAI), 9))
        .startsWith("22 Nov 09:30", "10:00");
  }

  @Test
  void aDayOf23HoursBeginsAtMidnightAllTheSame() {
    // when
    Axis axis = axis("2026-03-28T11:00:00Z", "2026-03-30T21:00:00Z", BERLIN);

    // then
    assertThat(labels(axis, 12))
        .containsExactly(
            "12:00", "18:00", "29 Mar", "06:00", "12:00", "18:00", "30 Mar", "06:00", "12:00",
            "18:00");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T05:00:00Z, 2026-11-22T05:00:00Z",
    "2026-11-22T05:00:00Z, 2026-11-22T08:00:00Z",
    "2026-03-28T00:00:00Z, 2026-03-30T00:00:00Z",
    "2026-11-01T00:00:00Z, 2026-11-30T07:00:00Z",
    "2024-01-01T00:00:00Z, 2026-11-30T07:00:00Z"
  })
  void stretchesCoverItWithoutGapsAndAreNotTooMany(Instant from, Instant to) {
    // when
    List<Instant> edges = Axis.over(from, to, BERLIN).stretches(48);

    // then
    assertThat(edges).isSorted().doesNotHaveDuplicates().hasSizeBetween(3, 50);
    assertThat(edges.get(0)).isBeforeOrEqualTo(from);
    assertThat(edges.get(edges.size() - 1)).isAfterOrEqualTo(to);
  }

  private static Axis axis(String from, String to, ZoneId zone) {
    return Axis.over(Instant.parse(from), Instant.parse(to), zone);
  }

  private static List<String> labels(Axis axis, int most) {
    return axis.ticks(most).stream().map(Axis.Tick::label).toList();
  }
}
