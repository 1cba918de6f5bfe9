package dev.lightsout.ops.report.html;

import static java.util.Comparator.comparing;

import dev.lightsout.ops.report.Fate;
import dev.lightsout.ops.report.Times;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A line of marks for each instance. */
final class Lanes {
  static final int MOST_TICKS = 12;

  /** What happened to an instance; or to none, with an empty id. */
  record Lane(String id, String name, List<Fate> fates) {}

  private Lanes() {}

  /** By name; what is about no instance comes last. */
  static Collection<Lane> of(List<Fate> fates) {
    Map<String, Lane> lanes = new LinkedHashMap<>();
    for (Fate fate : fates) {
      String id = fate.told().text("instanceId");
      String name = id.isEmpty() ? "no instance" : fate.name();
      lanes.computeIfAbsent(id, it -> new Lane(id, name, new ArrayList<>())).fates().add(fate);
    }
    return lanes.values().stream()
        .sorted(
            comparing((Lane lane) -> lane.id().isEmpty())
                .thenComparing(Lane::name)
                .thenComparing(Lane::id))
        .toList();
  }

  static Html draw(Collection<Lane> lanes, Axis axis, Anchors anchors) {
    List<Axis.Tick> ticks = axis.ticks(MOST_TICKS);
    Html lines =
        Html.all(
            ticks.stream()
                .map(
                    it ->
                        Html.of(
                            "<line class=\"grid\" x1=\"%1$.2f%%\" x2=\"%1$.2f%%\" y2=\"100%%\"/>",
                            it.percent()))
                .toList());
    return Html.of(
        "<div class=\"lanes\">%s<div class=\"lane axis\"><div></div>%s</div></div>",
        Html.all(lanes.stream().map(it -> lane(it, axis, lines, anchors)).toList()), labels(ticks));
  }

  private static Html lane(Lane lane, Axis axis, Html lines, Anchors anchors) {
    Html id =
        lane.id().equals(lane.name()) ? Html.NOTHING : Html.of(" <small>%s</small>", lane.id());
    List<Html> marks = new ArrayList<>();
    // The oldest first, so that of two at one time the newer lies on top.
    for (int i = lane.fates().size() - 1; i >= 0; i--) {
      marks.add(mark(lane.fates().get(i), axis, anchors));
    }
    return Html.of(
        "<div class=\"lane\"><div class=\"whose\"><bdi>%s</bdi>%s</div>"
            + "<svg class=\"track\" role=\"group\"><title>%s</title>%s<line class=\"base\" x2=\"100%%\" y1=\"50%%\" y2=\"50%%\"/>%s</svg></div>",
        lane.name(), id, lane.name() + ": " + lane.fates().size(), lines, Html.all(marks));
  }

  private static Html mark(Fate fate, Axis axis, Anchors anchors) {
    String what =
        new Times(axis.zone()).exact(fate.told().time()) + " " + fate.outcome() + ": " + fate.by();
    Html shape =
        Html.of(
            "<title>%s</title><rect class=\"reach\" x=\"-9\" y=\"-13\" width=\"18\" height=\"26\" rx=\"4\"/>"
                + "<use href=\"#s-%s\" x=\"-8\" y=\"-8\" width=\"16\" height=\"16\"/>",
            what, Mark.css(fate.tone()));
    Html linked =
        anchors
            .of(fate)
            .map(name -> Html.of("<a href=\"#%s\" tabindex=\"-1\">%s</a>", name, shape))
            .orElse(Html.of("<g>%s</g>", shape));
    return Html.of(
        "<svg x=\"%.2f%%\" y=\"50%%\" overflow=\"visible\">%s</svg>",
        axis.percent(fate.told().time()), linked);
  }

  static Html labels(List<Axis.Tick> ticks) {
    List<Html> labels = new ArrayList<>();
    for (Axis.Tick tick : ticks) {
      labels.add(
          Html.of(
              "<text class=\"%s\" x=\"%.2f%%\" y=\"15\">%s</text>",
              tick.isMinor() ? "tick minor" : "tick", tick.percent(), tick.label()));
    }
    return Html.of("<svg class=\"ticks\" aria-hidden=\"true\">%s</svg>", Html.all(labels));
  }
}
