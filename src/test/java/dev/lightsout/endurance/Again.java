package dev.lightsout.endurance;

import dev.lightsout.endurance.Sent.Word;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whether an event that is delivered again leaves alone what it stopped, and only that. */
final class Again {

  /** After these a row of the event says that it is done with the instance, or may be. */
  private static final Set<String> TELLING =
      Set.of("STOP_REQUESTED", "ALREADY_STOPPED", "UNKNOWN", "FAILED");

  private static final Set<String> CERTAIN = Set.of("STOP_REQUESTED", "ALREADY_STOPPED");

  /** A younger event is fresh, for all that the function knows: it asks nobody. */
  private static final Duration FRESH = Duration.ofSeconds(31);

  private final Map<Sample, List<Delivery>> deliveries;
  private final Set<Row> logged;
  private final Findings findings;

  Again(Ledger ledger, Findings findings) {
    this.deliveries = ledger.deliveries().stream().collect(Collectors.groupingBy(Delivery::sample));
    this.logged = new HashSet<>(ledger.logged());
    this.findings = findings;
  }

  /** Whether an earlier delivery gives the reason for which the row leaves its instance alone. */
  boolean isHandled(Delivery delivery, Row row) {
    return row.reason().startsWith("already handled")
        && rows(delivery, row, it -> it.began().isBefore(delivery.ended()))
            .anyMatch(it -> TELLING.contains(it.outcome()));
  }

  /** What the topic says it stopped is not stopped again, whoever started it. */
  void check(Delivery delivery, Row row, List<Sent> sent) {
    boolean isSent = sent.stream().anyMatch(it -> !it.isDry() && it.word() != Word.REFUSED);
    boolean wasStopped =
        rows(delivery, row, it -> it.ended().isBefore(delivery.began()))
            .anyMatch(it -> CERTAIN.contains(it.outcome()) && logged.contains(it));
    if (isSent && wasStopped && mustHaveAsked(delivery) && isNamedOnce(delivery, row)) {
      findings.add(
          "a stop of what the event had stopped before, by its row in the topic",
          row.instanceId() + " in " + delivery.id());
    }
  }

  /** What other deliveries of the event said of the instance. */
  private Stream<Row> rows(Delivery delivery, Row row, Predicate<Delivery> which) {
    return deliveries.get(delivery.sample()).stream()
        .filter(it -> !it.id().equals(delivery.id()))
        .filter(which)
        .flatMap(it -> it.rows().stream())
        .filter(it -> row.isOfTheSame(it));
  }

  /** An order by HTTP may be given twice, and a topic that cannot be asked is told of. */
  private static boolean mustHaveAsked(Delivery delivery) {
    Sample sample = delivery.sample();
    boolean isOld =
        sample.when() == null
            || Duration.between(sample.when(), delivery.began()).compareTo(FRESH) > 0;
    return isOld
        && !sample.isHttp()
        && delivery.notices().stream().noneMatch(it -> it.contains("could not be asked"));
  }

  /** Of two records that name it, the second may stop what the first has stopped before. */
  private static boolean isNamedOnce(Delivery delivery, Row row) {
    return delivery.sample().parts().stream()
            .filter(part -> part.ids().contains(row.instanceId()))
            .count()
        == 1;
  }
}
