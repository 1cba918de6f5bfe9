package dev.lightsout.invoke;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FreshTimesTest {
  private static final FreshTimes TIMES =
      new FreshTimes(Clock.fixed(Instant.parse("2026-05-06T07:08:09.123Z"), ZoneOffset.UTC));

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "{\"Time\":\"2019-02-21T11:49:00Z\"}, {\"Time\":\"2026-05-06T07:08:09Z\"}",
        "{\"publishTime\":\"1970-01-01T00:00:00.000Z\"},"
            + " {\"publishTime\":\"2026-05-06T07:08:09.123Z\"}",
        "{\"Time\":\"2019-02-21T11:49:00+08:00\"}, {\"Time\":\"2026-05-06T15:08:09+08:00\"}",
        "{\"firstOccurTime\":\"2017-03-09 07:00:00\"}, {\"firstOccurTime\":\"2026-05-06 15:08:09\"}",
        "{\"timestamp\":\"2019-10-02T17:04:40.985+0000\"},"
            + " {\"timestamp\":\"2026-05-06T07:08:09.123+0000\"}",
        "{\"timestamp\":\"1605578090000000\"}, {\"timestamp\":\"1778051289123000\"}",
        "{\"SentTimestamp\":\"1615430559146\"}, {\"SentTimestamp\":\"1778051289123\"}",
        "{\"time\":1615430559146}, {\"time\":1778051289123}",
        "{ \"time\" : \"1615430559146\" }, { \"time\" : \"1778051289123\" }",
      })
  void aTimeBecomesNowInItsOwnFormat(String event, String fresh) {
    // when
    String made = TIMES.in(event);

    // then
    assertThat(made).isEqualTo(fresh);
  }

  @Test
  void timesOfOneEventKeepTheirDistance() {
    // given
    String recovery =
        "{\"firstOccurTime\":\"2017-03-09 07:00:00\",\"recoverTime\":\"2017-03-09 07:50:00\"}";

    // when
    String made = TIMES.in(recovery);

    // then
    assertThat(made)
        .isEqualTo(
            "{\"firstOccurTime\":\"2026-05-06 14:18:09\",\"recoverTime\":\"2026-05-06 15:08:09\"}");
  }

  @Test
  void anAlarmThatLastsBeganAsLongAgoAsItSays() {
    // given
    String alarm =
        "{\"firstOccurTime\":\"2017-03-09 07:00:00\",\"durationTime\":\"60\",\"recoverTime\":\"0\"}";

    // when
    String made = TIMES.in(alarm);

    // then
    assertThat(made)
        .isEqualTo(
            "{\"firstOccurTime\":\"2026-05-06 15:07:09\",\"durationTime\":\"60\","
                + "\"recoverTime\":\"0\"}");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void aTimeInAMessageBecomesNowHoweverDeepItLies(int depth) {
    // given
    String event = "{\"time\":\"2019-02-21T11:49:00Z\"}";
    String fresh = "{\"time\":\"2026-05-06T07:08:09Z\"}";
    for (int i = 0; i < depth; i++) {
      event = "{\"body\":" + new JsonPrimitive(event) + "}";
      fresh = "{\"body\":" + new JsonPrimitive(fresh) + "}";
    }

    // when
    String made = TIMES.in(event);

    // then
    assertThat(made).isEqualTo(fresh);
  }

  @Test
  void aTimeInBase64BecomesNow() {
    // given
    String event = "{\"body\":\"%s\",\"isBase64Encoded\":true}";

    // when
    String made = TIMES.in(event.formatted(base64("{\"time\":\"2019-02-21T11:49:00Z\"}")));

    // then
    assertThat(made).isEqualTo(event.formatted(base64("{\"time\":\"2026-05-06T07:08:09Z\"}")));
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "{\"Time\":\"yesterday\"}",
        "{\"Time\":\"2019-02-31T11:49:00Z\"}",
        "{\"Time\":12,}",
        "{\"body\":\"bm90aGluZw==\"}",
        "{\"data\":\"H4sInogzip==\"}",
        "no JSON at all",
      })
  void whatIsNoTimeStaysAsItIs(String event) {
    // when
    String made = TIMES.in(event);

    // then
    assertThat(made).isEqualTo(event);
  }
}
