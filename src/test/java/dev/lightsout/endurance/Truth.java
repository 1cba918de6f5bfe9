package dev.lightsout.endurance;

import dev.lightsout.endurance.Sent.Word;
import dev.lightsout.standin.AcceptedStop;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Whether a row says what happened to its instance. */
final class Truth {

  /** How what was stopped by us may end: its answer told, or a look, or neither. */
  private static final Set<String> OF_A_STOP =
      Set.of("STOP_REQUESTED", "ALREADY_STOPPED", "UNKNOWN");

  private final Findings findings;
  private final History history;
  private final Again again;
  private final Map<String, List<AcceptedStop>> all;
  private int mistaken;
  private int late;

  Truth(Ledger ledger, Findings findings) {
    this.findings = findings;
    this.again = new Again(ledger, findings);
    this.history = new History(ledger.taken(), ledger.started());
    this.all = ledger.taken().stream().collect(Collectors.groupingBy(AcceptedStop::instanceId));
  }

  int mistaken() {
    return mistaken;
  }

  int late() {
    return late;
  }

  /**
   * Checks a row.
   *
   * @param sent the delivery's stop requests for the instance
   * @param taken its stops that the cloud took
   */
  void check(Delivery delivery, Row row, List<Sent> sent, List<AcceptedStop> taken) {
    List<Part> asking =
        delivery.sample().parts().stream()
            .filter(part -> part.ids().contains(row.instanceId()))
            .toList();
    // Of the records that name it, the first alone is carried out.
    boolean isIgnored = row.outcome().equals("IGNORED");
    if (isIgnored) {
      unless(
          asking.size() > 1 || again.isHandled(delivery, row),
          "an instance ignored for nothing",
          delivery,
          row);
      return;
    }
    boolean isConfirmed =
        sent.stream().anyMatch(stop -> !stop.isDry() && stop.word() == Word.TAKEN);
    if (isConfirmed && !row.outcome().equals("STOP_REQUESTED")) {
      // The cloud cannot know whether its word arrived: near a deadline nobody waits for it.
      boolean isLate = row.reason().contains("the answer was lost");
      unless(isLate, "a stop that the cloud confirmed, without STOP_REQUESTED", delivery, row);
      late += isLate ? 1 : 0;
    }
    again.check(delivery, row, sent);
    // By the contract, a code that no document has is FAILED, whatever the cloud did.
    boolean isUnheardOf = row.reason().contains("a code that has no row here");
    unless(
        taken.isEmpty() || OF_A_STOP.contains(row.outcome()) || isUnheardOf,
        "a stop that the cloud took, denied by the row",
        delivery,
        row);
    unless(!row.reason().contains("the function failed inside"), "a failure inside", delivery, row);
    boolean exists = Fleet.ALL.stream().anyMatch(fleet -> fleet.has(row.instanceId()));
    switch (row.outcome()) {
      case "STOP_REQUESTED" -> claim(delivery, row, sent, taken);
      case "ALREADY_STOPPED" ->
          unless(
              history.wasStopped(row.instanceId(), delivery.began(), delivery.ended()),
              "ALREADY_STOPPED of what ran all the time",
              delivery,
              row);
      case "UNKNOWN" ->
          unless(!sent.isEmpty() || row.isGivenUp(), "UNKNOWN without a stop", delivery, row);
      case "WOULD_STOP" ->
          unless(asking.stream().anyMatch(Part::isDry), "WOULD_STOP of no dry run", delivery, row);
      case "NOT_FOUND" -> unless(!exists, "NOT_FOUND of what is there", delivery, row);
      case "SKIPPED" ->
          unless(
              Fleet.ALL.stream().anyMatch(fleet -> fleet.kept().equals(row.instanceId())),
              "SKIPPED of what is not protected",
              delivery,
              row);
      case "REFUSED", "NOT_STOPPABLE" ->
          findings.add(row.outcome() + " of a sound order", where(delivery, row));
      default -> {}
    }
  }

  /** The stop is ours, or looks like it. */
  private void claim(Delivery delivery, Row row, List<Sent> sent, List<AcceptedStop> taken) {
    boolean isLost = sent.stream().anyMatch(stop -> !stop.isDry() && stop.word() == Word.NONE);
    boolean isOurs =
        row.requestId() == null
            ? isLost && !taken.isEmpty()
            : taken.stream().anyMatch(stop -> stop.requestId().equals(row.requestId()));
    if (isOurs) {
      return;
    }
    boolean isAnothers =
        isLost
            && all.getOrDefault(row.instanceId(), List.of()).stream()
                .anyMatch(
                    stop ->
                        stop.at().isAfter(delivery.began())
                            && stop.at().isBefore(delivery.ended())
                            && (row.requestId() == null
                                || row.requestId().equals(stop.requestId())));
    unless(isAnothers, "STOP_REQUESTED of a stop that the cloud did not take", delivery, row);
    mistaken += isAnothers ? 1 : 0;
  }

  private void unless(boolean isRight, String otherwise, Delivery delivery, Row row) {
    if (!isRight) {
      findings.add(otherwise, where(delivery, row));
    }
  }

  private static String where(Delivery delivery, Row row) {
    return row.instanceId() + " " + row.outcome() + " (" + row.reason() + ") in " + delivery.id();
  }
}
