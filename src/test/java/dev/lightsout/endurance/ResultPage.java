package dev.lightsout.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What one trial came to, as tables have it. */
record ResultPage(int processes, Trial trial, Audit.Result audit) {

  private static final List<Figure> FIGURES =
      List.of(
          new Figure("invocations", page -> count(page.trial().invocations())),
          new Figure("of them ended by asking for another delivery", page -> count(page.threw())),
          new Figure("requests that reached the cloud", page -> count(page.trial().requests())),
          new Figure("of them with a fault", page -> count(page.faults())),
          new Figure("stop requests", page -> count(page.ledger().sent().size())),
          new Figure(
              "stops taken, of one instance each", page -> count(page.ledger().taken().size())),
          new Figure("starts by people", page -> count(page.ledger().started().size())),
          new Figure("rows on stdout", page -> count(page.rows())),
          new Figure("rows in the topic", page -> count(page.ledger().logged().size())),
          new Figure(
              "reports that the topic did not confirm",
              page -> count(page.notices("did not take"))),
          new Figure(
              "of them, for want of time",
              page -> count(page.notices("did not take the rows: no time left"))),
          new Figure(
              "searches of the topic for an earlier delivery that failed",
              page -> count(page.notices("could not be asked"))),
          new Figure(
              "rows that leave alone what their event had stopped before",
              page -> count(page.handledBefore())),
          new Figure(
              "rows that claim another process's stop", page -> count(page.audit().mistaken())),
          new Figure("rows of a stop confirmed too late", page -> count(page.audit().late())),
          new Figure("outcomes", ResultPage::outcomes),
          new Figure("took", page -> page.trial().took().toSeconds() + " s"));

  private record Figure(String name, Function<ResultPage, String> value) {}

  List<String> wrong() {
    List<String> wrong = new ArrayList<>(audit.wrong());
    for (int i = 0; i < trial.holdings().size(); i++) {
      wrong.addAll(Leaks.of(name() + ", process " + (i + 1), trial.holdings().get(i)));
    }
    return wrong;
  }

  static String figures(List<ResultPage> pages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| | " + pages.stream().map(ResultPage::name).collect(Collectors.joining(" | ")) + " |");
    lines.add("|---|" + "---|".repeat(pages.size()));
    for (Figure figure : FIGURES) {
      lines.add(
          "| "
              + figure.name()
              + " | "
              + pages.stream().map(figure.value()).collect(Collectors.joining(" | "))
              + " |");
    }
    return String.join("\n", lines);
  }

  static String holdings(List<ResultPage> pages) {
    List<String> lines = new ArrayList<>();
    lines.add(
        "| process | after invocations | threads | open files | connections | half-closed"
            + " | live heap | resident memory |");
    lines.add("|---|---|---|---|---|---|---|---|");
    for (ResultPage page : pages) {
      for (int i = 0; i < page.processes(); i++) {
        for (Holdings held : page.trial().holdings().get(i)) {
          lines.add(
              line(page.processes() == 1 ? "alone" : (i + 1) + " of " + page.processes(), held));
        }
      }
    }
    return String.join("\n", lines);
  }

  private static String line(String process, Holdings held) {
    return String.format(
        Locale.ROOT,
        "| %s | %,d | %d | %d | %d | %d | %.1f MB | %.0f MB |",
        process,
        held.after(),
        held.threads(),
        held.files(),
        held.established(),
        held.closeWait(),
        (double) held.heap() / Leaks.MB,
        (double) held.resident() / Leaks.MB);
  }

  private String name() {
    return processes == 1 ? "one process" : processes + " processes at once";
  }

  private Ledger ledger() {
    return trial.ledger();
  }

  private long threw() {
    return ledger().deliveries().stream().filter(Delivery::threw).count();
  }

  private long faults() {
    return trial.faults().values().stream().mapToInt(Integer::intValue).sum();
  }

  private long handledBefore() {
    return ledger().deliveries().stream()
        .flatMap(it -> it.rows().stream())
        .filter(row -> row.reason().startsWith("already handled"))
        .count();
  }

  private long rows() {
    return ledger().deliveries().stream().mapToInt(it -> it.rows().size()).sum();
  }

  private long notices(String words) {
    return ledger().deliveries().stream()
        .flatMap(it -> it.notices().stream())
        .filter(notice -> notice.contains(words))
        .count();
  }

  private String outcomes() {
    Map<String, Integer> outcomes = new TreeMap<>();
    ledger().deliveries().stream()
        .flatMap(it -> it.rows().stream())
        .forEach(row -> outcomes.merge(row.outcome(), 1, Integer::sum));
    return outcomes.isEmpty()
        ? "None."
        : outcomes.entrySet().stream()
            .map(it -> count(it.getValue()) + " " + it.getKey())
            .collect(Collectors.joining(", "));
  }

  private static String count(long number) {
    return String.format(Locale.ROOT, "%,d", number);
  }
}
