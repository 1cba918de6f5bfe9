package dev.lightsout.ops.report;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.ops.Period;
import dev.lightsout.ops.report.html.HtmlPage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page of HTML. How it looks is for eyes; this is what it may and must say. */
class PageTest {
  private static final Instant BEGIN = Instant.parse("2026-11-20T00:00:00Z");

  @Test
  void thePageRefersToNothingOutsideAndRunsNothing() throws IOException {
    // when
    String page = page(sample());

    // then
    assertThat(page).contains("content=\"default-src 'none'; style-src 'unsafe-inline';");
    assertThat(page)
        .doesNotContainPattern("<(script|link|img|iframe|object|embed|base|form|input)\\b");
    assertThat(page).doesNotContainPattern("(?i)\\son\\w+=|@import|src=|https?:");
    assertThat(all(page, "(?:href=\"|url\\()([^\")]*)"))
        .isNotEmpty()
        .allMatch(it -> it.startsWith("#"));
  }

  @Test
  void everyPlaceThatThePageLeadsToIsThere() throws IOException {
    for (String page : List.of(page(sample()), page(many(100)))) {
      // when
      List<String> ids = all(page, "\\sid=\"([^\"]*)\"");

      // then
      assertThat(ids).doesNotHaveDuplicates().containsAll(all(page, "href=\"#([^\"]*)"));
      assertThat(ids)
          .containsAll(
              all(page, "aria-labelledby=\"([^\"]*)\"").stream()
                  .flatMap(it -> Stream.of(it.split(" ")))
                  .toList());
    }
  }

  @Test
  void eachHatchingOfTheStyleSheetIsDrawn() {
    // when
    String page = page(many(100));

    // then
    assertThat(all(page, "<pattern id=\"([^\"]*)")).hasSameElementsAs(all(page, "url\\(#([^)]*)"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "\"><img src=x onerror=alert(1)>",
        "' onmouseover='alert(1)",
        "</title></style></svg><b>",
        "&lt;b&gt; %s %d $1"
      })
  void whatARowSaysIsTextWhereverItStands(String evil) {
    // given
    SampleRow row =
        SampleRow.stop().with("outcome", "DENIED").with("advice", evil).with(evil, evil);
    for (String key :
        List.of("instanceId", "instanceName", "eventId", "eventSource", "region", "reason")) {
      row.with(key, evil);
    }
    String escaped =
        evil.replace("&", "&amp;")
            .replace("<", "&lt;")
            .replace(">", "&gt;")
            .replace("\"", "&quot;")
            .replace("'", "&#39;");

    // when
    String page = page(OverviewTest.of(row));

    // then
    assertThat(page).contains(escaped).doesNotContain(evil);
    assertThat(all(page, "<(\\w+)").stream().distinct()).doesNotContain("script", "img", "b>");
  }

  @Test
  void foreignScriptsStayWhatTheyAreAndTurnNothingAround() {
    // when
    String page =
        page(OverviewTest.of(SampleRow.stop().with("instanceName", "مرحبا\u202E云👩‍💻\u0007")));

    // then
    assertThat(page).contains("<bdi>مرحبا\uFFFD云👩‍💻\uFFFD</bdi>");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 24, 25, 500})
  void eachFateIsInTheTimeline(int count) {
    // when
    String page = page(many(count));

    // then: marks up to 24 lanes, columns beyond
    int marks = all(page, "(<use href=\"#s-stopped\" x=)").size();
    int inColumns =
        all(page, "<g><title>[^<]*: (\\d+) stop requested").stream()
            .mapToInt(Integer::parseInt)
            .sum();
    assertThat(marks).isEqualTo(count > 24 ? 0 : count);
    assertThat(inColumns).isEqualTo(count > 24 ? count : 0);
  }

  @Test
  void aDayWithinAYearFillsTheTimelineWhichSaysSo() {
    // given
    Period year = new Period(Instant.parse("2025-11-20T00:00:00Z"), Tried.NOW);

    // when
    String page = page(OverviewTest.of(year, SampleRow.stop().with("time", BEGIN.toString())));

    // then
    assertThat(page)
        .contains("From 2026-11-19 23:55 to 2026-11-20 00:05: the rest of the period is empty.")
        .contains("<svg x=\"50.00%\"");
  }

  @Test
  void aPeriodThatRowsMostlyFillIsShownAsAWhole() throws IOException {
    assertThat(page(sample())).doesNotContain("the rest of the period");
  }

  @Test
  void aPageOfNothingSaysSo() {
    assertThat(page(OverviewTest.of()))
        .contains("No stop was requested")
        .contains("Nothing happened in this time.")
        .doesNotContain("<table");
  }

  @Test
  void moreRowsThanAnybodyScrollsThroughAreCounted() {
    // when
    String page = page(many(5_003));

    // then
    assertThat(page)
        .contains("5,003 stops were requested")
        .contains("The newest 5,000; 3 earlier ones");
    assertThat(page).contains("<tr id=\"row-5000\"").doesNotContain("row-5001");
  }

  private static Overview many(int count) {
    return OverviewTest.of(
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    SampleRow.stop()
                        .with("instanceId", "ins-" + i)
                        .with("time", BEGIN.plus(Duration.ofMinutes(i)).toString()))
            .toArray(SampleRow[]::new));
  }

  private static Overview sample() throws IOException {
    Reading reading = new Reading();
    RowText.read(Files.readString(Path.of("ops/rows.sample.jsonl")), reading);
    return Overview.of(
        "a test",
        new Period(null, null),
        ZoneId.of("Asia/Shanghai"),
        Tried.NOW,
        reading,
        fate -> true);
  }

  private static String page(Overview overview) {
    return HtmlPage.of(overview);
  }

  private static List<String> all(String page, String pattern) {
    return Pattern.compile(pattern)
        .matcher(page)
        .results()
        .map((MatchResult it) -> it.group(1))
        .toList();
  }
}
