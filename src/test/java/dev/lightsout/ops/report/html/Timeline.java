package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Fate;
import dev.lightsout.ops.report.Overview;
import dev.lightsout.ops.report.Times;
import dev.lightsout.ops.report.Tone;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What happened when: a lane for each instance, or if that are too many, columns of how many. */
final class Timeline {
  private static final int MOST_LANES = 24;
  private static final int MOST_MARKS = 400;

  /** If what happened takes a smaller part of the period than one in so many, it is shown alone. */
  private static final int MOST_EMPTY = 4;

  private Timeline() {}

  /**
   * The timeline.
   *
   * @param links the anchors of the fates that the table has
   */
  static Html of(Overview overview, Anchors links) {
    List<Fate> fates = overview.fates();
    if (fates.isEmpty()) {
      return Html.of("<p class=\"empty\">Nothing happened in this time.</p>");
    }
    Axis whole = axis(overview, Stream.of(overview.from(), overview.to()));
    Axis told = axis(overview, Stream.empty());
    boolean isZoomed = told.length().multipliedBy(MOST_EMPTY).compareTo(whole.length()) < 0;
    Axis axis = isZoomed ? told : whole;
    Collection<Lanes.Lane> lanes = Lanes.of(fates);
    boolean few = lanes.size() <= MOST_LANES && fates.size() <= MOST_MARKS;
    return Html.of(
        "%s%s%s",
        isZoomed ? zoomed(axis) : Html.NOTHING,
        few ? Lanes.draw(lanes, axis, links) : Columns.draw(fates, axis),
        legend(overview, few));
  }

  private static Html zoomed(Axis axis) {
    Times times = new Times(axis.zone());
    return Html.of(
        "<p class=\"part\">From %s to %s: the rest of the period is empty.</p>",
        times.brief(axis.from()), times.brief(axis.to()));
  }

  /** Long enough for all that happened, and for the ends of the period if they are to be in it. */
  private static Axis axis(Overview overview, Stream<Instant> ends) {
    List<Instant> times =
        Stream.concat(overview.fates().stream().map(fate -> fate.told().time()), ends)
            .sorted()
            .toList();
    return Axis.over(times.get(0), times.get(times.size() - 1), overview.zone());
  }

  private static Html legend(Overview overview, boolean isShapes) {
    return Html.of(
        "<ul class=\"legend\">%s</ul>",
        Html.all(
            Stream.of(Tone.values())
                .filter(tone -> overview.count(tone) > 0)
                .map(
                    tone ->
                        Html.of(
                            "<li>%s%s <b>%,d</b></li>",
                            isShapes ? Mark.beside(tone) : Columns.swatch(tone),
                            tone.label(),
                            overview.count(tone)))
                .collect(Collectors.toList())));
  }
}
