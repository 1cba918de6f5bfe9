package dev.lightsout.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class RowTextTest {
  private static final Gson GSON = new Gson();
  private static final Gson PRETTY = new GsonBuilder().setPrettyPrinting().create();
  private static final String ONE = SampleRow.stop().json();
  private static final String OTHER = SampleRow.stop().with("instanceId", "ins-5d8a23rs").json();
  private static final String LOGGED = SampleRow.stop().logged();

  static Stream<Arguments> forms() {
    String searched = GSON.toJson(Map.of("LogJson", LOGGED, "Time", 1, "TopicId", "t"));
    return Stream.of(
        Arguments.of("a line of stdout", ONE),
        Arguments.of("a line of stdout, from Windows", "\uFEFF" + ONE + "\r\n"),
        Arguments.of("a line of an export, all text", LOGGED),
        Arguments.of("an array on one line", "[" + ONE + "]"),
        Arguments.of("an array with a row on each line", "[\n" + ONE + "\n]\n"),
        Arguments.of("JSON over many lines", PRETTY.toJson(JsonParser.parseString(ONE))),
        Arguments.of("a result of SearchLog", searched),
        Arguments.of(
            "an answer of SearchLog", "{\"Results\":[" + searched + "],\"ListOver\":true}"),
        Arguments.of("what the API sends", "{\"Response\":{\"Results\":[" + searched + "]}}"),
        Arguments.of(
            "the function's answer",
            "{\"eventId\":\"e\",\"outcomes\":{},\"results\":[" + ONE + "]}"),
        Arguments.of("a row as text in a field of a log", GSON.toJson(Map.of("SCF_Message", ONE))),
        Arguments.of(
            "a row with the platform's fields",
            LOGGED.replace("{\"time", "{\"SCF_Level\":\"INFO\",\"time")),
        Arguments.of("a row behind brackets", "[2026-11-22 05:37:43] INFO " + ONE),
        Arguments.of("a row behind a time", "2026-11-22T05:37:43.412Z INFO " + ONE));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("forms")
  void aRowIsReadInEachForm(String form, String text) {
    // when
    Reading reading = read(text);

    // then
    assertThat(reading.rows()).containsExactly(SampleRow.stop().row());
    assertThat(reading.skipped()).isEmpty();
  }

  @Test
  void anArrayOverSeveralLinesHasItsRowsApart() {
    assertThat(read("[" + ONE + ",\n" + OTHER + "\n]").rows()).hasSize(2);
    assertThat(read("[\n" + ONE + ",\n" + OTHER + "\n]").rows()).hasSize(2);
    assertThat(read(ONE + ",\n" + OTHER + ",\n").rows()).hasSize(2);
    assertThat(read(ONE + OTHER + " and more").skipped())
        .containsExactly(new Skipped("no JSON", 1, "line 1"));
  }

  @Test
  void theRestOfALogIsCountedWithItsFirstLine() {
    // given
    String log =
        """
        START RequestId: 42fbaeab
        Event RequestId: 42fbaeab
        %s
        {"time":"2026-11-22T05:37:44.000Z","notice":"the log topic did not answer"}
        {"level":"INFO"}
        {"time":"2026-11-22T05:37:45.000Z","eventId":"timer/cut-o
        END RequestId: 42fbaeab
        """
            .formatted(ONE);

    // when
    Reading reading = read(log);

    // then
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.skipped())
        .containsExactly(
            new Skipped("no JSON", 3, "line 1"),
            new Skipped("a notice of the function: \"the log topic did not answer\"", 1, "line 4"),
            new Skipped("JSON, but no row", 1, "line 5"),
            new Skipped("JSON that is cut off or broken", 1, "line 6"));
  }

  @Test
  void aRowThatWeCannotCountSaysWhy() {
    // when
    Reading reading =
        read(
            SampleRow.stop().with("time", "yesterday").json()
                + "\n"
                + SampleRow.stop().with("outcome", "BLOWN_UP").json());

    // then
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.skipped())
        .extracting(Skipped::why)
        .containsExactly(
            "a row whose time, \"yesterday\", is not like 2026-11-22T05:37:43Z",
            "a row with an unknown outcome, \"BLOWN_UP\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"+999999999-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "", "+"})
  void aTimeThatNoRowWasMadeAtIsLeftOut(String time) {
    // when
    Reading reading = read(SampleRow.stop().with("time", time).json());

    // then
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.skipped())
        .extracting(Skipped::why)
        .singleElement()
        .asString()
        .contains(time);
  }

  @Test
  void whatIsOnStdoutAndInTheTopicIsOneRow() {
    // when
    Reading reading = read(ONE + "\n" + LOGGED);

    // then
    assertThat(reading.rows()).hasSize(1);
    assertThat(reading.repeated()).isEqualTo(1);
  }

  @Test
  void aFileThatWasCutInItsMiddleKeepsWhatIsWhole() {
    // given
    String pretty = PRETTY.toJson(JsonParser.parseString("[" + ONE + "," + OTHER + "]"));

    // when
    Reading reading = read(pretty.substring(0, pretty.length() - 40));

    // then
    assertThat(reading.rows())
        .extracting(row -> row.text("instanceId"))
        .isEqualTo(List.of("ins-r8hr2upy"));
    assertThat(reading.skipped()).isNotEmpty();
  }

  @Test
  void jsonThatIsDeeperThanAnythingIsNoRow() {
    // when
    Reading reading = read("[".repeat(200) + "]".repeat(200) + "\n" + "[".repeat(100_000));

    // then
    assertThat(reading.rows()).isEmpty();
    assertThat(reading.skipped()).isNotEmpty();
  }

  private static Reading read(String text) {
    Reading reading = new Reading();
    RowText.read(text, reading);
    return reading;
  }
}
