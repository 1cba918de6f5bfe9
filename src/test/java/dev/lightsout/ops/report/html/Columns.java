package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Fate;
import dev.lightsout.ops.report.Tone;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Columns, one for each stretch of time, that show how many ended how. */
final class Columns {
  private static final int MOST = 48;
  private static final int HEIGHT = 200;
  private static final List<Integer> ROUND = List.of(1, 2, 5);

  private Columns() {}

  /**
   * One column.
   *
   * @param words from when to when it is
   */
  private record Column(double left, double right, String words, Map<Tone, Integer> counts) {
    int total() {
      return counts.values().stream().mapToInt(it -> it).sum();
    }
  }

  static Html draw(List<Fate> fates, Axis over) {
    List<Instant> edges = over.stretches(MOST);
    Axis axis = new Axis(edges.get(0), edges.get(edges.size() - 1), over.zone());
    List<Column> columns = columns(fates, edges, axis);
    int highest = columns.stream().mapToInt(Column::total).max().orElse(1);
    int step = step(highest);
    int top = (highest + step - 1) / step * step;
    List<Html> lines = new ArrayList<>();
    List<Html> values = new ArrayList<>();
    for (int value = 0; value <= top; value += step) {
      double y = HEIGHT - (double) HEIGHT * value / top;
      lines.add(Html.of("<line class=\"grid\" x2=\"100%%\" y1=\"%1$.1f\" y2=\"%1$.1f\"/>", y));
      if (value > 0) {
        values.add(Html.of("<text class=\"tick value\" y=\"%.1f\">%,d</text>", y - 4, value));
      }
    }
    return Html.of(
        "<svg class=\"columns\" role=\"group\" aria-labelledby=\"columns-title columns-desc\">"
            + "<title id=\"columns-title\">How many ended how, over time</title>"
            + "<desc id=\"columns-desc\">%s</desc>%s%s%s%s</svg>%s",
        describe(columns),
        patterns(),
        Html.all(lines),
        Html.all(columns.stream().map(it -> column(it, top)).toList()),
        Html.all(values),
        Lanes.labels(axis.ticks(Lanes.MOST_TICKS)));
  }

  static Html swatch(Tone tone) {
    return new Html(
        "<svg class=\"icon\" aria-hidden=\"true\"><rect class=\"bar %s\" x=\"2\" y=\"2\" width=\"12\" height=\"12\"/></svg>"
            .formatted(Mark.css(tone)));
  }

  private static List<Column> columns(List<Fate> fates, List<Instant> edges, Axis axis) {
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i + 1 < edges.size(); i++) {
      Instant begin = edges.get(i);
      Instant end = edges.get(i + 1);
      boolean isLast = i + 2 == edges.size();
      Map<Tone, Integer> counts = new EnumMap<>(Tone.class);
      fates.stream()
          .filter(it -> !it.told().time().isBefore(begin))
          .filter(it -> it.told().time().isBefore(end) || isLast)
          .forEach(it -> counts.merge(it.tone(), 1, Integer::sum));
      columns.add(
          new Column(axis.percent(begin), axis.percent(end), axis.words(begin, end), counts));
    }
    return columns;
  }

  private static Html column(Column column, int top) {
    double width = column.right() - column.left();
    double y = HEIGHT;
    List<Html> bars = new ArrayList<>();
    for (Map.Entry<Tone, Integer> part : column.counts().entrySet()) {
      double height = (double) HEIGHT * part.getValue() / top;
      y -= height;
      bars.add(
          Html.of(
              "<rect class=\"bar %s\" x=\"%.2f%%\" y=\"%.2f\" width=\"%.2f%%\" height=\"%.2f\"/>",
              Mark.css(part.getKey()),
              column.left() + width * 0.08,
              y,
              width * 0.84,
              Math.max(height, 1)));
    }
    return bars.isEmpty()
        ? Html.NOTHING
        : Html.of("<g><title>%s</title>%s</g>", words(column), Html.all(bars));
  }

  private static String words(Column column) {
    return column.words()
        + ": "
        + column.counts().entrySet().stream()
            .map(it -> it.getValue() + " " + it.getKey().label())
            .collect(Collectors.joining(", "));
  }

  private static String describe(List<Column> columns) {
    Column highest =
        columns.stream().reduce((one, other) -> other.total() > one.total() ? other : one).get();
    return "The most, " + highest.total() + ", in " + words(highest);
  }

  /** The smallest of 1, 2, 5, 10, 20… of which at most five are needed. */
  private static int step(int highest) {
    for (int power = 1; ; power *= 10) {
      for (int round : ROUND) {
        if (round * power * 5 >= highest) {
          return round * power;
        }
      }
    }
  }

  /** Hatchings: whoever does not see the colours sees these. */
  private static Html patterns() {
    return new Html(
        """
        <defs>
        <pattern id="p-quiet" width="6" height="6" patternUnits="userSpaceOnUse"><rect class="under quiet" width="6" height="6"/><circle class="over" cx="3" cy="3" r="1.3"/></pattern>
        <pattern id="p-not-done" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect class="under not-done" width="6" height="6"/><rect class="over" width="2" height="6"/></pattern>
        <pattern id="p-person" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect class="under person" width="6" height="6"/><rect class="over" width="1" height="6"/><rect class="over" width="6" height="1"/></pattern>
        </defs>
        """);
  }
}
