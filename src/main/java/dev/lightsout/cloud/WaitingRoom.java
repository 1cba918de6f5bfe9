package dev.lightsout.cloud;

import dev.lightsout.cloud.Waiting.InDoubt;
import dev.lightsout.plan.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances that wait for a later look, each at its own pace: after 1, 2, 4, then 8 s. */
final class WaitingRoom {

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Map<Target.Key, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Target.Key, Turn> turns = new HashMap<>();

  /**
   * Whose turn comes when.
   *
   * @param looks how many it had
   * @param since when it had the last, or entered
   */
  private record Turn(int looks, Instant since) {

    Duration pause() {
      return FIRST_PAUSE.multipliedBy(1L << Math.min(looks, 3));
    }

    /** All are looked at together: one that comes a little early counts, for the sake of others. */
    Turn lookedAt(Instant at) {
      Duration most = pause().multipliedBy(3).dividedBy(4);
      return Duration.between(since, at).compareTo(most) < 0 ? this : new Turn(looks + 1, at);
    }
  }

  void enter(Waiting instance, Instant at) {
    waiting.put(instance.target().key(), instance);
    turns.put(instance.target().key(), new Turn(0, at));
  }

  void leave(Waiting instance) {
    waiting.remove(instance.target().key());
  }

  /** It waits on, with what the last look told of it. */
  void stay(Waiting instance) {
    waiting.put(instance.target().key(), instance);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }

  Collection<Target.Key> keys() {
    return waiting.keySet();
  }

  /** Those who wait, to be gone through while some leave. */
  List<Waiting> all() {
    return List.copyOf(waiting.values());
  }

  /** All of them were looked at. */
  void lookedAtAll(Instant at) {
    waiting.keySet().forEach(key -> turns.compute(key, (k, turn) -> turn.lookedAt(at)));
  }

  /** Whether the last look at it was the last it gets. */
  boolean hadItsLastLook(Waiting instance, Instant at) {
    return instance.isOver(turns.get(instance.target().key()).looks(), at);
  }

  /** Waits until somebody is to be looked at; false if the deadline comes first. */
  boolean pause(Deadline deadline) {
    Instant now = deadline.now();
    Instant next = waiting.values().stream().map(this::next).min(Instant::compareTo).orElse(now);
    // A stop whose answer was lost is looked at once, however soon after it.
    boolean isUnseen = waiting.values().stream().anyMatch(this::isUnseenInDoubt);
    Duration least = isUnseen ? Duration.ZERO : FIRST_PAUSE;
    return deadline.pauseAtMost(Duration.between(now, next), least);
  }

  private boolean isUnseenInDoubt(Waiting instance) {
    return instance instanceof InDoubt && turns.get(instance.target().key()).looks() == 0;
  }

  private Instant next(Waiting instance) {
    Turn turn = turns.get(instance.target().key());
    Instant next = turn.since().plus(turn.pause());
    return instance.until().isBefore(next) ? instance.until() : next;
  }
}
