package dev.lightsout.endurance;

import dev.lightsout.standin.Instances;
import dev.lightsout.standin.StandInInstance;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/** Those who start instances again that were stopped, whenever they please. */
final class People {
  private static final Duration STARTING = Duration.ofSeconds(3);

  private final Random random;
  private final Clock clock;
  private final Instances instances;
  private final Ledger ledger;
  private final List<String> ids;

  People(Random random, Clock clock, Instances instances, Ledger ledger) {
    this.random = random;
    this.clock = clock;
    this.instances = instances;
    this.ledger = ledger;
    this.ids = instances.all().stream().map(StandInInstance::id).toList();
  }

  /** Somebody may start one, if it is stopped. */
  void act() {
    String id;
    boolean atOnce;
    synchronized (random) {
      id = ids.get(random.nextInt(ids.size()));
      atOnce = random.nextInt(4) > 0;
    }
    // Nothing comes between: what the cloud takes next is a stop of what was started.
    synchronized (instances) {
      if (instances.get(id).state().startsWith("STOPPED")) {
        instances.change(id, stopped -> started(stopped, atOnce));
      }
    }
  }

  private StandInInstance started(StandInInstance seen, boolean atOnce) {
    Instant now = clock.instant();
    ledger.add(new Ledger.Start(seen.id(), now));
    boolean isHai = seen.id().startsWith("hai-");
    String action = isHai ? "StartInstance" : "StartInstances";
    String requestId = UUID.randomUUID().toString();
    StandInInstance running =
        seen.state("RUNNING")
            .stopChargingMode(null)
            .publicIp("203.0.113.10")
            .latestOperation(action, "SUCCESS", requestId);
    return atOnce
        ? running
        : running
            .state(isHai ? "RUNNING" : "STARTING")
            .latestOperation(action, "OPERATING", requestId)
            .becoming(running, now.plus(STARTING));
  }
}
