package dev.lightsout.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.ops.Ran;
import dev.lightsout.plan.Outcome;
import dev.lightsout.screen.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReportCommandTest {
  private static final Path SAMPLE = Path.of("ops/rows.sample.jsonl");

  @TempDir Path home;

  @Test
  void theAnswerComesFirstThenWhoAndWhen() {
    // when
    Ran tried = Tried.withRows(SampleRow.stop().json());

    // then
    assertThat(tried.exit()).isZero();
    assertThat(tried.out().lines())
        .startsWith(
            "1 stop was requested",
            "  at 2026-11-22 13:37 (Asia/Shanghai, UTC+08:00)",
            "  ins-r8hr2upy dev-web-1",
            "",
            "What happened  newest first, ap-guangzhou",
            "  TIME                 INSTANCE      NAME       OUTCOME         BY                                            REASON",
            "  2026-11-22 13:37:43  ins-r8hr2upy  dev-web-1  STOP_REQUESTED  timer stop-dev-at-night 2026-11-22T05:37:43Z  it was RUNNING and the API took the stop");
    assertThat(tried.err()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {80, 120, 160})
  void theTextFitsTheTerminal(int columns) {
    // when
    Ran tried =
        new Tried.Use(Path.of("").toAbsolutePath(), "", Map.of(), Tried.NOW)
            .on(columns, "--rows", SAMPLE.toString(), "--no-html");

    // then
    assertThat(tried.out().lines()).allMatch(line -> Text.width(line) <= columns);
    assertThat(tried.out()).contains("timer stop-dev-at-night");
  }

  @Test
  void severalDeliveriesAreOneLine() {
    // when
    Ran tried =
        Tried.withRows(
            SampleRow.stop().with("outcome", "BUSY").json()
                + "\n"
                + SampleRow.stop().with("time", "2026-11-22T05:38:43.000Z").json());

    // then
    assertThat(tried.out()).containsOnlyOnce("(2 deliveries)").doesNotContain("BUSY");
  }

  @Test
  void whatIsLeftOutIsSaid() {
    // when
    Ran tried = Tried.withRows("START RequestId: 1\n" + SampleRow.stop().json());

    // then
    assertThat(tried.out())
        .contains("1 row from stdin")
        .contains("left out 1: no JSON, first at line 1");
  }

  @Test
  void thePageIsWrittenAndSaidWhere() throws IOException {
    // given
    Files.writeString(home.resolve("rows.jsonl"), SampleRow.stop().json());
    Tried.Use use = new Tried.Use(home, "", Map.of(), Tried.NOW);

    // when
    Ran byDefault = use.of("--rows", "rows.jsonl");
    Ran named = use.of("--rows", "rows.jsonl", "--html", "out/night.html", "--json");
    Ran json = use.of("--rows", "rows.jsonl", "--json");

    // then
    assertThat(byDefault.err()).isEqualToIgnoringNewLines("The page is in target/report.html");
    assertThat(home.resolve("target/report.html")).content().startsWith("<!DOCTYPE html>");
    assertThat(named.err()).isEqualToIgnoringNewLines("The page is in out/night.html");
    assertThat(home.resolve("out/night.html")).exists();
    assertThat(json.err()).isEmpty();
  }

  @Test
  void aPageThatCannotBeWrittenIsNoSuccess() throws IOException {
    // given
    Files.writeString(home.resolve("file"), "");

    // when
    Ran tried =
        new Tried.Use(home, SampleRow.stop().json(), Map.of(), Tried.NOW)
            .of("--rows", "-", "--html", "file/report.html");

    // then
    assertThat(tried.exit()).isEqualTo(1);
    assertThat(tried.err()).contains("file/report.html").doesNotContain("\tat ");
  }

  @Test
  void theSummaryForProgramsHasTheNumbersOfTheText() throws IOException {
    // when
    JsonObject json =
        JsonParser.parseString(Tried.withRows(Files.readString(SAMPLE), "--json").out())
            .getAsJsonObject();

    // then
    assertThat(json.get("rows").getAsInt()).isEqualTo((int) Files.lines(SAMPLE).count());
    assertThat(json.get("stopsRequested").getAsInt())
        .isEqualTo(json.getAsJsonObject("outcomes").get("STOP_REQUESTED").getAsInt());
    assertThat(json.getAsJsonArray("instances").size())
        .isEqualTo(
            json.getAsJsonObject("outcomes").asMap().values().stream()
                .mapToInt(it -> it.getAsInt())
                .sum());
    assertThat(json.getAsJsonArray("skipped")).isEmpty();
  }

  @Test
  void onlyWhatIsAskedForIsShown() throws IOException {
    // given
    String rows = Files.readString(SAMPLE);

    // when
    Ran byOutcome = Tried.withRows(rows, "--outcome", "DENIED,MFA_REQUIRED", "--json");
    Ran byName = Tried.withRows(rows, "--instance", "llm-bench", "--json");

    // then
    assertThat(outcomes(byOutcome).keySet()).containsExactlyInAnyOrder("DENIED", "MFA_REQUIRED");
    assertThat(byName.out()).contains("hai-dunyfddn").doesNotContain("ins-r8hr2upy");
  }

  @Test
  void theTableStopsAtItsLimitAndSaysSo() throws IOException {
    assertThat(Tried.withRows(Files.readString(SAMPLE), "--limit", "5").out())
        .contains("earlier ones; --limit 0 shows all");
  }

  @ParameterizedTest
  @CsvSource({
    "--sinc, --sinc",
    "--since=7 days, 7d",
    "--zone=Mars/Olympus, Asia/Shanghai",
    "--outcome=STOPPED, STOP_REQUESTED",
    "--limit=-1, from 0 on",
    "--rows=no-such-file.jsonl, no such file"
  })
  void badUsageNamesWhatIsRight(String option, String right) {
    // when
    Ran tried = new Tried.Use(home, "", Map.of(), Tried.NOW).of(option);

    // then
    assertThat(tried.exit()).isEqualTo(2);
    assertThat(tried.out()).isEmpty();
    assertThat(tried.err()).startsWith("report: ").contains(right).doesNotContain("\tat ");
  }

  @Test
  void theSampleHasTheKindsOfOutcomeThatPeopleMeet() throws IOException {
    assertThat(outcomes(Tried.withRows(Files.readString(SAMPLE), "--json")).keySet())
        .contains(
            "STOP_REQUESTED", "SKIPPED", "REFUSED", "BUSY", "MFA_REQUIRED", "DENIED", "UNKNOWN");
    assertThat(Outcome.values()).hasSize(15);
  }

  @Test
  void aFileWithoutAnyRowIsNoQuietWeek() {
    // when
    Ran tried = new Tried.Use(home, "START RequestId: 1\n", Map.of(), Tried.NOW).of("--rows", "-");

    // then
    assertThat(tried.exit()).isEqualTo(1);
    assertThat(tried.out()).contains("left out 1: no JSON, first at line 1");
    assertThat(tried.err()).contains("no row in stdin");
    assertThat(home.resolve("target")).doesNotExist();
  }

  @Test
  void aFileAndATopicAreNotReadTogether() {
    // when
    Ran tried = Tried.withRows("", "--topic", "66666666-7777-8888-9999-000000000000");

    // then
    assertThat(tried.exit()).isEqualTo(2);
    assertThat(tried.err())
        .contains("--rows reads a file; --topic and --region are for the log topic");
  }

  private static Map<String, ?> outcomes(Ran tried) {
    return JsonParser.parseString(tried.out())
        .getAsJsonObject()
        .getAsJsonObject("outcomes")
        .asMap();
  }
}
