package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Attention;
import dev.lightsout.ops.report.Fate;
import dev.lightsout.ops.report.Overview;
import dev.lightsout.ops.report.Sentences;
import dev.lightsout.ops.report.Skipped;
import dev.lightsout.ops.report.Times;
import dev.lightsout.ops.report.Tone;
import dev.lightsout.plan.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The whole page. */
public final class HtmlPage {
  /** More rows than anybody scrolls through, in a page of about 10 MB. */
  private static final int MOST_ROWS = 5_000;

  private static final int MOST_BARS = 8;

  /** Nothing is loaded and nothing runs: whatever a row says, the browser asks nobody. */
  private static final String POLICY =
      "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

  private static final String MOON =
      "<svg class=\"moon\" viewBox=\"0 0 32 32\" aria-hidden=\"true\"><path d=\"M27 20.5A12 12 0 1 1 13.2 4.2"
          + " 9.6 9.6 0 0 0 27 20.5z\"/></svg>";

  private final Overview overview;
  private final Sentences sentences;
  private final List<Fate> shown;
  private final Anchors anchors;

  private HtmlPage(Overview overview) {
    this.overview = overview;
    this.sentences = new Sentences(overview);
    this.shown = overview.fates().subList(0, Math.min(MOST_ROWS, overview.fates().size()));
    this.anchors = new Anchors(shown);
  }

  /** The page, as a file holds it. */
  public static String of(Overview overview) {
    return new HtmlPage(overview).page().markup();
  }

  private Html page() {
    return Html.of(
        """
        <!DOCTYPE html>
        <html lang="en">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="%s">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta name="referrer" content="no-referrer">
        <title>Lights Out: %s %s</title>
        <style>
        %s</style>
        </head>
        <body>
        %s
        <header>%s<div><p class="name">Lights Out</p><h1>%s</h1><p>%s</p><p><bdi>%s</bdi></p></div></header>
        <main>
        %s
        %s
        %s
        <div class="pair">%s%s</div>
        %s
        </main>
        <footer>%s</footer>
        </body>
        </html>
        """,
        new Html(POLICY),
        sentences.answer(),
        sentences.period(),
        style(),
        Mark.definitions(),
        new Html(MOON),
        sentences.answer(),
        sentences.period(),
        sentences.read(),
        figures(),
        section("what-to-do", "Needs a person", attention()),
        section("timeline", "Timeline", Timeline.of(overview, anchors)),
        section("outcomes", "Outcomes", outcomes()),
        section("who", "By whom", who()),
        section("rows", "Every row", rows()),
        read());
  }

  private Html figures() {
    long planned = overview.count(Outcome.WOULD_STOP);
    List<Html> figures = new ArrayList<>();
    figures.add(figure("stopped", overview.stops().size(), "stops requested"));
    figures.add(figure("quiet", overview.count(Outcome.ALREADY_STOPPED), "already stopped"));
    if (planned > 0) {
      figures.add(figure("quiet", planned, "would be stopped, by dry runs"));
    }
    figures.add(figure("person", overview.needingAPerson(), "need a person"));
    figures.add(figure("not-done", overview.stillCharged(), "stopped, but still charged"));
    return Html.of("<ul class=\"figures\">%s</ul>", Html.all(figures));
  }

  private static Html figure(String css, long number, String words) {
    return Html.of(
        "<li class=\"%s\"><b>%,d</b> <span>%s</span></li>",
        number == 0 ? "zero" : css, number, words);
  }

  private Html attention() {
    List<Html> items = overview.attention().stream().map(this::attention).toList();
    return items.isEmpty()
        ? Html.NOTHING
        : Html.of("<ul class=\"advice\">%s</ul>", Html.all(items));
  }

  private Html attention(Attention one) {
    boolean isCharged = one.kind().equals(Attention.STILL_CHARGED);
    return Html.of(
        "<li><h3>%s%s <span>%,d</span></h3><p><bdi>%s</bdi></p><ul class=\"whose\">%s</ul></li>",
        Mark.beside(isCharged ? Tone.NOT_DONE : Tone.PERSON),
        isCharged ? "Stopped, but still charged" : Html.of("<code>%s</code>", one.kind()),
        one.fates().size(),
        one.advice(),
        Html.all(
            sentences.whose(one).stream()
                .map(it -> Html.of("<li><bdi>%s</bdi></li>", it))
                .toList()));
  }

  private Html outcomes() {
    return overview.fates().isEmpty() ? Html.NOTHING : Bars.outcomes(overview);
  }

  private Html who() {
    Map<String, Long> who = overview.most(Fate::by, MOST_BARS);
    return who.isEmpty() ? Html.NOTHING : Bars.counts("How many by whom", "By", who);
  }

  private Html rows() {
    if (shown.isEmpty()) {
      return Html.NOTHING;
    }
    int more = overview.fates().size() - shown.size();
    Html note =
        more == 0
            ? Html.NOTHING
            : Html.of(
                "<p>The newest %,d; %,d earlier ones are counted, and not shown.</p>",
                shown.size(), more);
    return Html.of("%s%s", note, new RowTable(new Times(overview.zone()), anchors).of(shown));
  }

  private Html read() {
    List<Html> skipped = new ArrayList<>();
    for (Skipped it : overview.skipped()) {
      String first = it.first().isEmpty() ? "" : ", first at " + it.first();
      skipped.add(Html.of("<li>left out %,d: <bdi>%s</bdi>%s</li>", it.count(), it.why(), first));
    }
    return Html.of(
        "<p>Times are in %s.</p><ul>%s</ul>",
        new Times(overview.zone()).zoneAt(overview.to()), Html.all(skipped));
  }

  /** A part of the page; nothing, without anything in it. */
  private static Html section(String id, String title, Html content) {
    return content.markup().isEmpty()
        ? Html.NOTHING
        : Html.of(
            "<section aria-labelledby=\"%1$s\"><h2 id=\"%1$s\">%2$s</h2>%3$s</section>",
            id, title, content);
  }

  private static Html style() {
    try (InputStream css = HtmlPage.class.getResourceAsStream("page.css")) {
      return new Html(new String(css.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
