package dev.lightsout.ops.report;

import dev.lightsout.plan.Outcome;
import dev.lightsout.screen.Cell;
import dev.lightsout.screen.Ink;
import dev.lightsout.screen.Screen;
import dev.lightsout.screen.Table;
import dev.lightsout.screen.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The report for a terminal or a pipe: the answer first, and what is to be done last, where the
 * prompt is.
 *
 * @param limit how many lines the table may have; 0: all
 */
record TextPage(Screen screen, int limit) {
  private static final List<String> TITLES =
      List.of("TIME", "INSTANCE", "NAME", "REGION", "OUTCOME", "BY", "REASON");
  private static final int LONGEST_NAME = 32;
  private static final int LONGEST_EVENT = 44;
  private static final int LONGEST_REASON = 200;
  private static final int NAMED = 12;

  /** Of so many columns the table takes no more than it must, and goes on below. */
  private static final int NARROW = 120;

  private static final int WIDE = 160;

  void show(Overview overview) {
    answer(overview);
    table(overview);
    counts(overview);
    attention(overview);
    read(overview);
  }

  private void answer(Overview overview) {
    Sentences sentences = new Sentences(overview);
    screen.heading(sentences.answer(), "");
    indented(2, sentences.period(), Ink.FAINT);
    Map<String, String> stopped = overview.stoppedInstances();
    if (!stopped.isEmpty()) {
      List<String> named =
          stopped.entrySet().stream()
              .limit(NAMED)
              .map(it -> it.getKey() + (it.getKey().equals(it.getValue()) ? "" : " " + cut(it)))
              .collect(Collectors.toCollection(ArrayList::new));
      String last = stopped.size() > NAMED ? " and " + (stopped.size() - NAMED) + " more" : "";
      indented(2, String.join(", ", named) + last, Ink.PLAIN);
    }
  }

  private static String cut(Map.Entry<String, String> instance) {
    return Text.cut(instance.getValue(), LONGEST_NAME);
  }

  private void table(Overview overview) {
    List<Fate> fates = overview.fates();
    if (fates.isEmpty()) {
      return;
    }
    int shown = limit == 0 ? fates.size() : Math.min(limit, fates.size());
    List<String> regions =
        fates.stream()
            .map(it -> it.told().text("region"))
            .filter(it -> !it.isEmpty())
            .distinct()
            .limit(2)
            .toList();
    boolean inOneRegion = regions.size() == 1;
    screen.heading("What happened", "newest first" + (inOneRegion ? ", " + regions.get(0) : ""));
    Times times = new Times(overview.zone());
    List<List<Cell>> rows =
        fates.subList(0, shown).stream().map(it -> row(it, times, inOneRegion)).toList();
    new Table(TITLES, rows).on(screen);
    if (shown < fates.size()) {
      indented(
          2, "… and " + (fates.size() - shown) + " earlier ones; --limit 0 shows all", Ink.WAIT);
    }
  }

  private List<Cell> row(Fate fate, Times times, boolean inOneRegion) {
    LoggedRow row = fate.told();
    boolean isNarrow = screen.width() < NARROW;
    int deliveries = fate.deliveries().size();
    String again = deliveries == 1 ? "" : " (" + deliveries + " deliveries)";
    String reason = Text.cut(row.text("reason"), LONGEST_REASON) + again;
    return List.of(
        new Cell(isNarrow ? times.brief(row.time()) : times.exact(row.time()), Ink.FAINT),
        new Cell(row.hasInstance() ? row.text("instanceId") : "—", Ink.HEADING),
        new Cell(Text.cut(row.text("instanceName"), isNarrow ? 16 : LONGEST_NAME), Ink.PLAIN),
        new Cell(inOneRegion || isNarrow ? "" : row.text("region"), Ink.PLAIN),
        new Cell(row.outcome().name(), Ink.of(row.outcome())),
        new Cell(isNarrow ? "" : Text.cut(event(fate), LONGEST_EVENT), Ink.PLAIN),
        new Cell(isNarrow ? fate.by() + ": " + reason : reason, Ink.PLAIN));
  }

  /** Who it was, and where there is room, which time: the id of an event mostly begins with who. */
  private String event(Fate fate) {
    if (screen.width() < WIDE) {
      return fate.by();
    }
    LoggedRow row = fate.told();
    String start = row.text("eventKind") + "/" + row.text("eventSource") + "/";
    String id = row.text("eventId");
    return fate.by() + " " + (id.startsWith(start) ? id.substring(start.length()) : id);
  }

  private void counts(Overview overview) {
    Map<Outcome, Long> outcomes = overview.outcomes();
    if (outcomes.isEmpty()) {
      return;
    }
    screen.heading("Outcomes", "");
    int widest = outcomes.values().stream().mapToInt(it -> it.toString().length()).max().orElse(1);
    outcomes.forEach(
        (outcome, count) ->
            screen.line(
                "  %s  %s  %s"
                    .formatted(
                        screen.paint(Ink.HEADING, ("%" + widest + "d").formatted(count)),
                        screen.paint(Ink.of(outcome), Text.pad(outcome.name(), 15)),
                        screen.paint(Ink.FAINT, Tone.of(outcome).label()))));
  }

  private void attention(Overview overview) {
    List<Attention> all = overview.attention();
    if (all.isEmpty()) {
      return;
    }
    screen.heading("Needs a person", "");
    for (Attention one : all) {
      String head = one.kind() + "  " + one.fates().size();
      screen.line("  " + screen.paint(Ink.BAD, head));
      indented(4, String.join(", ", new Sentences(overview).whose(one)), Ink.PLAIN);
      indented(4, one.advice(), Ink.PLAIN);
    }
  }

  private void read(Overview overview) {
    screen.heading("Read", new Sentences(overview).read());
    for (Skipped skipped : overview.skipped()) {
      String first = skipped.first().isEmpty() ? "" : ", first at " + skipped.first();
      indented(2, "left out %,d: ".formatted(skipped.count()) + skipped.why() + first, Ink.WAIT);
    }
  }

  private void indented(int margin, String sentence, Ink ink) {
    for (String line : Text.wrap(sentence, screen.width() - margin)) {
      screen.line(" ".repeat(margin) + screen.paint(ink, line));
    }
  }
}
