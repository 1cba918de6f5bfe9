package dev.lightsout.ops.deploy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CronTest {
  /** A Wednesday. */
  private static final LocalDateTime NOW = LocalDateTime.parse("2026-11-25T18:00:00");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          0 0 20 * * MON-FRI * | 2026-11-25T20:00 | 2026-11-26T20:00 | Monday to Friday at 20:00
          0 0 18 * * * *       | 2026-11-26T18:00 | 2026-11-27T18:00 | every day at 18:00
          0 */5 * * * * *      | 2026-11-25T18:05 | 2026-11-25T18:10 | every day every 5 minutes
          0 30 8,20 * * 6,0 *  | 2026-11-28T08:30 | 2026-11-28T20:30 | Sunday, Saturday at 08:30, 20:30
          0 0 0 1 * ? *        | 2026-12-01T00:00 | 2027-01-01T00:00 | day 1 at 00:00
          0 0 0 1 JAN ? 2028   | 2028-01-01T00:00 |                  | day 1 in month JAN of 2028 at 00:00
          0 0 0 1 * MON *      | 2026-11-30T00:00 | 2026-12-01T00:00 | day 1 or Monday at 00:00
          0 0 0 L * ? *        | 2026-11-30T00:00 | 2026-12-31T00:00 | the last day of the month at 00:00
          0 0 0 ? * 5L *       | 2026-11-27T00:00 | 2026-12-25T00:00 | the last Friday of the month at 00:00
          0 0 0 ? * 1#2 *      | 2026-12-14T00:00 | 2027-01-11T00:00 | Monday number 2 of the month at 00:00
          0 0 0 29W * ? *      | 2026-11-30T00:00 | 2026-12-29T00:00 | the working day nearest to the 29. at 00:00
          15 0 7-9/2 * * ? *   | 2026-11-26T07:00:15 | 2026-11-26T09:00:15 | every day at hour 7-9/2, minute 0, second 15
          0 1/10 * * * * *     | 2026-11-25T18:01 | 2026-11-25T18:11 | every day at hour *, minute 1/10, second 0
          """)
  void itFiresAsTheDocumentSays(String text, String first, String second, String words) {
    // given
    Cron cron = Cron.read(text);

    // when
    List<LocalDateTime> next = cron.next(NOW, 2);

    // then
    assertThat(next.get(0)).isEqualTo(first);
    assertThat(next.size() < 2 ? null : next.get(1).toString()).isEqualTo(second);
    assertThat(cron.words()).isEqualTo(words);
  }

  @Test
  void whatIsOverNeverFires() {
    assertThat(Cron.read("0 0 20 * * * 2025").next(NOW, 3)).isEmpty();
    assertThat(Cron.read("0 0 20 30 FEB ? *").next(NOW, 3)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0 20 * * *",
        "0 0 24 * * * *",
        "0 60 20 * * * *",
        "0 0 20 0 * * *",
        "0 0 20 32 * * *",
        "0 0 20 * 13 * *",
        "0 0 20 * * 7 *",
        "0 0 20 * * MOON *",
        "0 0 20 * * FRI-MON *",
        "0 0 20 * * * 1969",
        "0 0/0 20 * * * *",
        "0 ? 20 * * * *",
        "0 0 20 * * 8L *",
        "0 1, 20 * * * *",
        "0 *-5 20 * * * *"
      })
  void whatTheDocumentDoesNotKnowIsRefused(String text) {
    assertThatThrownBy(() -> Cron.read(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("expected");
  }
}
