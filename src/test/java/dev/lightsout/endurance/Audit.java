package dev.lightsout.endurance;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import dev.lightsout.endurance.Sent.Word;
import dev.lightsout.standin.AcceptedStop;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Whether everything that the function said is true, and nothing was lost or doubled. */
final class Audit {
  private final Ledger ledger;
  private final Map<Integer, TreeMap<Instant, Delivery>> deliveries = new HashMap<>();
  private final Map<String, List<Sent>> sent;
  private final Map<String, List<AcceptedStop>> taken;
  private final Findings findings = new Findings();
  private final Truth truth;

  private Audit(Ledger ledger) {
    this.ledger = ledger;
    for (Delivery delivery : ledger.deliveries()) {
      deliveries
          .computeIfAbsent(delivery.process(), it -> new TreeMap<>())
          .put(delivery.began(), delivery);
    }
    this.sent = ledger.sent().stream().collect(groupingBy(it -> during(it.process(), it.at())));
    this.taken =
        ledger.taken().stream()
            .collect(groupingBy(it -> during(Worker.number(it.token()), it.arrived())));
    this.truth = new Truth(ledger, findings);
  }

  /**
   * What came out.
   *
   * @param wrong what should not be, in words; empty: all is well
   * @param mistaken rows that take another process's stop for their own, whose answer was lost
   * @param late rows that do not know of a stop whose answer came when nobody waited any more
   */
  record Result(List<String> wrong, int mistaken, int late) {}

  static Result of(Ledger ledger) {
    Audit audit = new Audit(ledger);
    ledger.deliveries().forEach(audit::delivery);
    audit.topic();
    return new Result(audit.findings.sentences(), audit.truth.mistaken(), audit.truth.late());
  }

  private void delivery(Delivery delivery) {
    Complete.check(delivery, findings);
    List<Sent> its = sent.getOrDefault(delivery.id(), List.of());
    for (Part part : delivery.sample().parts()) {
      part.ids().stream().distinct().forEach(id -> stops(delivery, id, its));
    }
    for (Sent stop : its) {
      stop.ids().stream()
          .filter(id -> !mayStop(delivery, id, stop.isDry()))
          .forEach(
              id -> findings.add("a stop that no event asked for", id + " in " + delivery.id()));
    }
    for (Row row : delivery.rows()) {
      if (row.instanceId() != null) {
        truth.check(delivery, row, of(row, its), takenOf(delivery, row.instanceId()));
      }
    }
    boolean isRetryable = delivery.rows().stream().anyMatch(Row::isRetryable);
    if (delivery.threw() != (isRetryable && !delivery.sample().isHttp())) {
      findings.add("a delivery acknowledged that should not be, or the reverse", delivery.id());
    }
  }

  private void stops(Delivery delivery, String id, List<Sent> its) {
    long actionable =
        its.stream()
            .filter(stop -> stop.ids().contains(id) && !stop.isDry() && stop.word() != Word.REFUSED)
            .count();
    if (actionable > 1) {
      findings.add("more than one stop that the cloud could act on", id + " in " + delivery.id());
    }
  }

  private static boolean mayStop(Delivery delivery, String id, boolean isDry) {
    return Fleet.ALL.stream().anyMatch(fleet -> fleet.mayStop(id))
        && delivery.sample().parts().stream()
            .anyMatch(part -> part.ids().contains(id) && part.isDry() == isDry);
  }

  private static List<Sent> of(Row row, List<Sent> its) {
    return its.stream().filter(stop -> stop.ids().contains(row.instanceId())).toList();
  }

  private List<AcceptedStop> takenOf(Delivery delivery, String instanceId) {
    return taken.getOrDefault(delivery.id(), List.of()).stream()
        .filter(stop -> stop.instanceId().equals(instanceId))
        .toList();
  }

  /** What a process was about at that time. */
  private String during(int process, Instant at) {
    return deliveries.get(process).floorEntry(at).getValue().id();
  }

  /** Everything that was printed is there, unless the delivery says that it may not be. */
  private void topic() {
    Map<String, List<Row>> logged = ledger.logged().stream().collect(groupingBy(Row::invocationId));
    for (Delivery delivery : ledger.deliveries()) {
      Map<Row, Long> there = counted(logged.getOrDefault(delivery.id(), List.of()));
      Map<Row, Long> printed = counted(delivery.rows());
      boolean isTold =
          delivery.notices().stream().anyMatch(it -> it.contains("did not take the rows"));
      if (!there.entrySet().stream()
          .allMatch(it -> it.getValue() <= printed.getOrDefault(it.getKey(), 0L))) {
        findings.add("a row in the topic that was not printed, or is there twice", delivery.id());
      } else if (!isTold && !there.equals(printed)) {
        findings.add("a row that is not in the topic, and nothing says so", delivery.id());
      }
      logged.remove(delivery.id());
    }
    logged.keySet().forEach(id -> findings.add("rows in the topic of no invocation", id));
  }

  private static Map<Row, Long> counted(List<Row> rows) {
    return rows.stream().collect(Collectors.groupingBy(Function.identity(), counting()));
  }
}
