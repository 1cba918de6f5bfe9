package dev.lightsout.invoke;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.plan.Outcome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  private static final String EXPECTED = ".expected.json";

  /** The keys of a row that are there or not, and the same, each time. */
  private static final List<String> STABLE =
      List.of("eventKind", "action", "region", "instanceId", "outcome");

  private static final Set<Outcome> WITH_A_REASON = EnumSet.of(Outcome.REFUSED, Outcome.IGNORED);

  static List<String> samples() throws IOException {
    return files().filter(it -> !it.endsWith(EXPECTED)).toList();
  }

  private static Stream<String> files() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("events"))) {
      return files
          .map(Path::toString)
          .filter(it -> it.endsWith(".json"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleEndsAsExpected(String sample) throws IOException {
    // given
    List<JsonObject> expected = expected(sample);

    // when
    Tried tried = Tried.of(sample, "--json");

    // then
    assertThat(rows(tried)).zipSatisfy(expected, SamplesTest::isAsExpected);
    assertThat(tried.code())
        .isEqualTo(expected.stream().anyMatch(row -> outcome(row) == Outcome.REFUSED) ? 1 : 0);
    assertThat(tried.err()).isEmpty();
  }

  private static void isAsExpected(JsonObject row, JsonObject expected) {
    for (String key : STABLE) {
      assertThat(row.get(key)).as(key).isEqualTo(expected.get(key));
    }
    if (expected.has("record")) {
      assertThat(row.get("record")).isEqualTo(expected.get("record"));
    }
    assertThat(expected.has("reason")).isEqualTo(WITH_A_REASON.contains(outcome(expected)));
    if (expected.has("reason")) {
      assertThat(row.get("reason").getAsString()).contains(expected.get("reason").getAsString());
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSampleSendsAStopForEachRowThatSaysSo(String sample) {
    // when
    Tried tried = Tried.of(sample, "--json");

    // then
    String requests = tried.json().get("requests").toString();
    assertThat(requests.contains("\"action\":\"StopInstance"))
        .isEqualTo(rows(tried).stream().anyMatch(row -> outcome(row) == Outcome.STOP_REQUESTED));
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aDryRunOfASampleSaysWhatTheRealOneDoes(String sample) {
    // when
    Tried planned = Tried.of(sample, "--json", "--dry-run");
    Tried done = Tried.of(sample, "--json");

    // then
    assertThat(decisions(planned)).isEqualTo(decisions(done));
    assertThat(planned.json().get("requests").toString()).doesNotContain("\"StopInstance");
  }

  /** By instance: its outcome, with a stop that would be made counted as made. */
  private static List<String> decisions(Tried tried) {
    return rows(tried).stream()
        .map(row -> row.get("instanceId") + " " + outcome(row))
        .map(row -> row.replace("WOULD_STOP", "STOP_REQUESTED"))
        .sorted()
        .toList();
  }

  @Test
  void everySampleHasItsExpectedRows() throws IOException {
    assertThat(files().filter(it -> it.endsWith(EXPECTED)))
        .containsExactlyElementsOf(samples().stream().map(SamplesTest::expectedFile).toList());
  }

  @Test
  void theListHasEverySample() throws IOException {
    // when
    Tried tried = Tried.of("--list");

    // then
    assertThat(tried.code()).isZero();
    assertThat(tried.out().lines().filter(line -> line.startsWith(" ")))
        .extracting(line -> line.strip().split(" ")[0])
        .containsExactlyInAnyOrderElementsOf(samples());
  }

  private static String expectedFile(String sample) {
    return sample.replaceAll("\\.json$", EXPECTED);
  }

  private static List<JsonObject> expected(String sample) throws IOException {
    return inOrder(JsonParser.parseString(Files.readString(Path.of(expectedFile(sample)))));
  }

  /** The rows in the answer or, where an answer by HTTP keeps them to itself, on stdout. */
  private static List<JsonObject> rows(Tried tried) {
    JsonObject json = tried.json();
    return inOrder(
        json.has("stdout") ? json.get("stdout") : json.getAsJsonObject("answer").get("results"));
  }

  private static List<JsonObject> inOrder(JsonElement rows) {
    return StreamSupport.stream(((JsonArray) rows).spliterator(), false)
        .map(JsonElement::getAsJsonObject)
        .sorted(comparing((JsonObject row) -> row.get("outcome") + "" + row.get("instanceId")))
        .toList();
  }

  private static Outcome outcome(JsonObject row) {
    return Outcome.valueOf(row.get("outcome").getAsString());
  }
}
