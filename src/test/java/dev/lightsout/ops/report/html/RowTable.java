package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Fate;
import dev.lightsout.ops.report.LoggedRow;
import dev.lightsout.ops.report.Times;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Every row, with all that it says. */
record RowTable(Times times, Anchors anchors) {
  /** What has a column of its own. */
  private static final Set<String> SHOWN =
      Set.of(
          "instanceId", "instanceName", "region", "outcome", "reason", "eventKind", "eventSource");

  Html of(List<Fate> fates) {
    return Html.of(
        """
        <div class="scroll" tabindex="0" role="region" aria-labelledby="rows">
        <table class="rows"><thead><tr><th scope="col">Time</th><th scope="col">Instance</th><th scope="col">Outcome</th>\
        <th scope="col">By</th><th scope="col">Reason</th></tr></thead><tbody>
        %s</tbody></table></div>
        """,
        Html.all(fates.stream().map(this::row).toList()));
  }

  private Html row(Fate fate) {
    LoggedRow row = fate.told();
    return Html.of(
        "<tr id=\"%s\"><td><time datetime=\"%s\">%s</time></td><th scope=\"row\">%s</th>"
            + "<td class=\"outcome\">%s<code>%s</code>%s</td><td>%s</td><td class=\"reason\"><bdi>%s</bdi>%s</td></tr>\n",
        anchors.of(fate).orElse(""),
        row.time(),
        times.exact(row.time()),
        instance(row, fate.name()),
        Mark.beside(fate.tone()),
        fate.outcome(),
        charged(fate),
        by(row),
        row.text("reason"),
        details(fate));
  }

  private static Html instance(LoggedRow row, String name) {
    if (!row.hasInstance()) {
      return Html.of(
          "<span class=\"none\">no instance</span><small>%s</small>", row.text("region"));
    }
    String id = row.text("instanceId");
    Html small = id.equals(name) ? Html.NOTHING : Html.of("<small><bdi>%s</bdi></small>", id);
    return Html.of("<bdi>%s</bdi>%s<small>%s</small>", name, small, row.text("region"));
  }

  private static Html charged(Fate fate) {
    return fate.isStillCharged()
        ? Html.of("<span class=\"charged\">still charged</span>")
        : Html.NOTHING;
  }

  private static Html by(LoggedRow row) {
    return Html.of(
        "%s <small><bdi>%s</bdi></small>", row.text("eventKind"), row.text("eventSource"));
  }

  private Html details(Fate fate) {
    List<LoggedRow> others = new ArrayList<>(fate.deliveries());
    others.remove(fate.told());
    String summary = others.isEmpty() ? "more" : (others.size() + 1) + " deliveries, and more";
    return Html.of(
        "<details><summary>%s</summary>%s%s</details>",
        summary, Html.all(others.stream().map(this::delivery).toList()), list(fate.told()));
  }

  /** Another delivery of the same event. */
  private Html delivery(LoggedRow row) {
    return Html.of(
        "<p class=\"delivery\"><time datetime=\"%s\">%s</time> <code>%s</code> <bdi>%s</bdi></p>",
        row.time(), times.exact(row.time()), row.outcome(), row.text("reason"));
  }

  private static Html list(LoggedRow row) {
    List<Html> pairs = new ArrayList<>();
    row.values()
        .forEach(
            (key, value) -> {
              if (!SHOWN.contains(key)) {
                pairs.add(Html.of("<div><dt>%s</dt><dd><bdi>%s</bdi></dd></div>", key, value));
              }
            });
    return Html.of("<dl>%s</dl>", Html.all(pairs));
  }
}
