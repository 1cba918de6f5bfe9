package dev.lightsout.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/**
 * The fleet. Thread-safe; what an instance is, is worked out from the clock when somebody looks.
 */
public final class Instances {
  private final Clock clock;
  private final Map<String, StandInInstance> fleet = new LinkedHashMap<>();
  private final List<AcceptedStop> acceptedStops = new ArrayList<>();
  private final Map<String, Integer> acceptedStopsOf = new HashMap<>();

  Instances(Clock clock) {
    this.clock = clock;
  }

  /** Adds the instance, or puts it in the place of the one with its id. */
  public synchronized Instances add(StandInInstance instance) {
    fleet.put(instance.id(), instance);
    return this;
  }

  /** Adds RUNNING instances in ap-guangzhou. */
  public Instances running(String... ids) {
    for (String id : ids) {
      add(StandInInstance.of(id));
    }
    return this;
  }

  /** The instance as it is now. */
  public StandInInstance get(String id) {
    return find(id).orElseThrow(() -> new NoSuchElementException("no instance " + id));
  }

  /** The instance as it is now, if it is there. */
  public synchronized Optional<StandInInstance> find(String id) {
    return Optional.ofNullable(fleet.get(id)).map(it -> it.at(clock.instant()));
  }

  /** The instances as they are now, in the order they were added. */
  public synchronized List<StandInInstance> all() {
    Instant now = clock.instant();
    return fleet.values().stream().map(it -> it.at(now)).toList();
  }

  /** The instance is gone. */
  public synchronized void remove(String id) {
    fleet.remove(id);
  }

  /** Somebody changes it. */
  public synchronized StandInInstance change(String id, UnaryOperator<StandInInstance> change) {
    StandInInstance changed = change.apply(get(id).becoming(null, null));
    fleet.put(id, changed);
    return changed;
  }

  /** Somebody starts it again: at once RUNNING, by a request of their own. */
  public StandInInstance start(String id) {
    return change(
        id,
        it ->
            it.state("RUNNING")
                .stopChargingMode(null)
                .latestOperation(
                    it.product() == Product.HAI ? "StartInstance" : "StartInstances",
                    "SUCCESS",
                    UUID.randomUUID().toString()));
  }

  /**
   * Somebody has an operation done to it in the console.
   *
   * @param operation its name
   * @param during the state while it lasts
   * @param takes how long it lasts
   * @param after the state from then on
   * @return its request id
   */
  public synchronized String operate(
      String id, String operation, String during, Duration takes, String after) {
    String requestId = UUID.randomUUID().toString();
    change(
        id,
        it -> {
          StandInInstance busy =
              it.state(during)
                  .stopChargingMode(null)
                  .latestOperation(operation, "OPERATING", requestId);
          StandInInstance done = busy.state(after).latestOperation(operation, "SUCCESS", requestId);
          return busy.becoming(done, clock.instant().plus(takes));
        });
    return requestId;
  }

  /** How many stops of the API this instance accepted. */
  public synchronized int acceptedStops(String id) {
    return acceptedStopsOf.getOrDefault(id, 0);
  }

  /** Every stop that was accepted, in order; also those whose answer was lost. */
  public synchronized List<AcceptedStop> acceptedStops() {
    return List.copyOf(acceptedStops);
  }

  synchronized void accepted(String id, Call call) {
    acceptedStopsOf.merge(id, 1, Integer::sum);
    acceptedStops.add(
        new AcceptedStop(id, call.requestId(), call.token(), call.at(), clock.instant()));
  }

  /** There never was any. */
  synchronized void clear() {
    fleet.clear();
    acceptedStops.clear();
    acceptedStopsOf.clear();
  }

  /** Another region, or another product, does not see it. */
  Optional<StandInInstance> find(Product product, String region, String id) {
    return find(id).filter(it -> isSeen(it, product, region));
  }

  List<StandInInstance> all(Product product, String region) {
    return all().stream().filter(it -> isSeen(it, product, region)).toList();
  }

  private static boolean isSeen(StandInInstance instance, Product product, String region) {
    return instance.product() == product && instance.region().equals(region);
  }
}
