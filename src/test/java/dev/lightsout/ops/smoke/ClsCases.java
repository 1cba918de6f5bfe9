package dev.lightsout.ops.smoke;

import static dev.lightsout.ops.smoke.Aspect.CODE;

import dev.lightsout.ops.Service;
import java.util.List;

/** What is asked of the log topic; rows are marked as a test's, and are the only thing written. */
final class ClsCases {
  private static final String PAGE = "docs/redelivery.md, \"Limits, and what nobody has measured\"";
  private static final String SEARCH = "src/test/java/dev/lightsout/standin/ClsSearch.java";
  private static final String TOPICS = "src/test/java/dev/lightsout/standin/LogTopics.java";
  private static final String UPLOAD = "src/test/java/dev/lightsout/standin/LogBody.java";

  private ClsCases() {}

  static List<Case> all() {
    return List.of(
        new Case(
            "log-write",
            "UploadLog takes a row with the time of now",
            "614/16873",
            Needs.NOTHING,
            new WriteRow(SmokeRow.NOW),
            "Rows are on stdout alone, and redeliveries are guarded by the state alone.",
            UPLOAD),
        old(SmokeRow.AN_HOUR_AGO, "log-write-hour"),
        old(SmokeRow.EIGHT_DAYS_AGO, "log-write-8-days"),
        old(SmokeRow.AN_HOUR_AHEAD, "log-write-ahead"),
        new Case(
            "log-search",
            "SearchLog finds a row within 60 s of its writing, by eventId and outcome",
            PAGE + ": how long it takes is in no document",
            Needs.A_ROW,
            new UntilFound(),
            "A redelivery comes after 60 s: if the row is not found by then, the state alone guards against a second stop.",
            TOPICS + ", searchableAfter"),
        new Case(
            "log-search-times",
            "A row that was taken is found by its own log time",
            PAGE,
            Needs.A_ROW,
            new WhichAreFound(),
            "The function's rows have the time of now. One that is late by hours (a clock set back) would not be found;"
                + " nor is one that is older than the topic keeps, which is no fault.",
            TOPICS),
        new Case(
            "log-search-bounds",
            "From and To are inclusive",
            PAGE,
            Needs.A_FOUND_ROW,
            new Bounds(),
            "The function asks 24 hours around: nothing changes, but the page can say it.",
            SEARCH),
        new Case(
            "log-search-pages",
            "A page that is not the last has a Context, and the next begins after it",
            "614/60066",
            Needs.TWO_FOUND_ROWS,
            new Pages(),
            "The function reads all pages of what earlier deliveries did: it would miss some, or read for ever.",
            SEARCH),
        new Case(
            "log-search-key",
            "A key without an index is an error",
            "614/51252; a topic with a full-text or dynamic index may say otherwise",
            Needs.A_ROW,
            Call.of(
                Ask.look(
                    Service.CLS,
                    "SearchLog",
                    "{'TopicId':'$TOPIC','From':1,'To':4102444800000,'QuerySyntax':1,"
                        + "'QueryString':'smokeKeyWithoutIndex:x'}"),
                CODE),
            "Without that error nobody notices that the topic lacks its index, and a redelivery is not guarded.",
            SEARCH),
        new Case(
            "log-search-topic",
            "A topic that is not there is ResourceNotFound.TopicNotExist",
            "614/60066, its codes",
            Needs.NOTHING,
            Call.of(
                Ask.look(
                    Service.CLS,
                    "SearchLog",
                    "{'TopicId':'66666666-7777-8888-9999-000000000000','From':1,'To':4102444800000,"
                        + "'QuerySyntax':1,'QueryString':'*'}"),
                CODE),
            "The line on stdout says otherwise why the topic was not asked.",
            "src/test/java/dev/lightsout/standin/ClsLogs.java"));
  }

  private static Case old(SmokeRow row, String name) {
    return new Case(
        name,
        "UploadLog takes a row with the time of " + row.inWords(),
        PAGE + ": which log times it takes",
        Needs.NOTHING,
        new WriteRow(row),
        "The function's rows have the time of now; a clock that is set wrong would lose them.",
        UPLOAD);
  }
}
