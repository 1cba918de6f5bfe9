package dev.lightsout.endurance;

import dev.lightsout.standin.AcceptedStop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * What happened, by everybody's own account.
 *
 * @param deliveries what each process was handed, and what it said
 * @param sent the stop requests that reached the cloud
 * @param taken the stops that the cloud took, whatever it answered
 * @param started the instances that people started again
 * @param logged the rows in the topic
 */
record Ledger(
    List<Delivery> deliveries,
    List<Sent> sent,
    List<AcceptedStop> taken,
    List<Start> started,
    List<Row> logged) {

  /** Somebody starts an instance. */
  record Start(String instanceId, Instant at) {}

  Ledger() {
    this(
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>(),
        new ArrayList<>());
  }

  synchronized void add(Delivery delivery) {
    deliveries.add(delivery);
  }

  synchronized void add(Sent stop) {
    sent.add(stop);
  }

  synchronized void add(Start start) {
    started.add(start);
  }

  synchronized void add(Row row) {
    logged.add(row);
  }
}
