package dev.lightsout.standin;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/** What to do to the requests to come. Thread-safe. */
public final class Faults {
  private record Rule(String action, Predicate<Request> matches, Fault fault) {}

  private final Map<String, Deque<Fault>> next = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final List<Function<Request, Optional<Fault>>> decisions = new ArrayList<>();

  /** One for each of the next requests of the action, after those already waiting. */
  public synchronized Faults next(String action, Fault... oneEachForTheNextRequests) {
    next.computeIfAbsent(action, it -> new ArrayDeque<>())
        .addAll(List.of(oneEachForTheNextRequests));
    return this;
  }

  /** For every request of the action that has none of its own by {@link #next}. */
  public Faults always(String action, Fault fault) {
    return on(action, request -> true, fault);
  }

  /** For every such request of the action; the latest rule that matches wins. */
  public synchronized Faults on(String action, Predicate<Request> matches, Fault fault) {
    rules.add(0, new Rule(action, matches, fault));
    return this;
  }

  /**
   * Is asked about every request that no other rule before it has a fault for; empty: nothing goes
   * wrong. It must not wait for another request.
   */
  public synchronized Faults by(Function<Request, Optional<Fault>> decision) {
    decisions.add(0, decision);
    return this;
  }

  /** Something happens in the world each time such a request arrives, before it is answered. */
  public Faults before(String action, Runnable event) {
    return on(
        action,
        request -> {
          event.run();
          return false;
        },
        Fault.empty());
  }

  /** Nothing goes wrong any more. */
  public synchronized void clear() {
    next.clear();
    rules.clear();
    decisions.clear();
  }

  synchronized Optional<Fault> take(Request request) {
    Deque<Fault> waiting = next.get(request.action());
    if (waiting != null && !waiting.isEmpty()) {
      return Optional.of(waiting.removeFirst());
    }
    return rules.stream()
        .filter(it -> it.action().equals(request.action()) && it.matches().test(request))
        .map(Rule::fault)
        .findFirst()
        .or(() -> decisions.stream().flatMap(it -> it.apply(request).stream()).findFirst());
  }
}
