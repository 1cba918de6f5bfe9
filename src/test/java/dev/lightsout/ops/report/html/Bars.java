package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Overview;
import dev.lightsout.ops.report.Tone;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Numbers with bars beside them. */
final class Bars {
  private Bars() {}

  /** How many ended how. */
  static Html outcomes(Overview overview) {
    Map<Outcome, Long> counts = overview.outcomes();
    long most = counts.values().stream().mapToLong(it -> it).max().orElse(1);
    List<Html> rows = new ArrayList<>();
    counts.forEach(
        (outcome, count) ->
            rows.add(
                row(
                    Html.of("%s<code>%s</code>", Mark.beside(Tone.of(outcome)), outcome),
                    Mark.css(Tone.of(outcome)),
                    count,
                    most)));
    return table("How many ended how", "Outcome", rows);
  }

  /** How many of each, in the order in which they come. */
  static Html counts(String caption, String title, Map<String, Long> counts) {
    long most = counts.values().stream().mapToLong(it -> it).max().orElse(1);
    List<Html> rows = new ArrayList<>();
    counts.forEach(
        (what, count) -> rows.add(row(Html.of("<bdi>%s</bdi>", what), "plain", count, most)));
    return table(caption, title, rows);
  }

  private static Html table(String caption, String title, List<Html> rows) {
    return Html.of(
        "<table class=\"bars\"><caption class=\"unseen\">%s</caption><thead class=\"unseen\"><tr>"
            + "<th scope=\"col\">%s</th><th scope=\"col\">Number</th></tr></thead><tbody>%s</tbody></table>",
        caption, title, Html.all(rows));
  }

  private static Html row(Html what, String css, long count, long most) {
    return Html.of(
        "<tr><th scope=\"row\">%s</th><td><span>%,d</span><svg aria-hidden=\"true\">"
            + "<rect class=\"bar-line %s\" width=\"%.1f%%\" height=\"10\" rx=\"2\"/></svg></td></tr>",
        what, count, css, 100.0 * count / most);
  }
}
