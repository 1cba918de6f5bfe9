package dev.lightsout.cloud;

import dev.lightsout.cloud.Waiting.ForItsTurn;
import dev.lightsout.cloud.Waiting.ForTheEnd;
import dev.lightsout.plan.Target;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The instances that wait for a later look, each with how often it was looked at meanwhile. */
final class WaitingRoom {

  /** After so many looks a stop whose answer was lost is settled or never will be. */
  private static final int MOST_LOOKS = 4;

  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);

  private final Map<Target.Key, Waiting> waiting = new LinkedHashMap<>();
  private final Map<Target.Key, Integer> looks = new HashMap<>();

  void enter(Waiting instance) {
    waiting.put(instance.target().key(), instance);
    looks.put(instance.target().key(), 0);
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

  /** All of them were looked at once more. */
  void lookedAtAll() {
    waiting.keySet().forEach(key -> looks.merge(key, 1, Integer::sum));
  }

  /** Whether the last look at it was the last it gets. Whose turn has not come waits on. */
  boolean hadItsLastLook(Waiting instance, Instant at) {
    if (instance instanceof ForTheEnd end) {
      return !at.isBefore(end.until());
    }
    return !(instance instanceof ForItsTurn) && looks.get(instance.target().key()) >= MOST_LOOKS;
  }

  /**
   * The pause before the next look: 1, 2, 4, then 8 s for each, the shortest of all that wait.
   *
   * @param room how long a pause may be at most: the last look comes as late as that allows
   */
  Duration untilTheNextLook(Instant now, Duration room) {
    int fewest = waiting.keySet().stream().map(looks::get).min(Integer::compare).orElse(0);
    Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(fewest, 3));
    for (Waiting instance : waiting.values()) {
      if (instance instanceof ForTheEnd end) {
        pause = shorter(pause, Duration.between(now, end.until()));
      }
    }
    boolean isTheLast = pause.compareTo(room) > 0 && room.compareTo(FIRST_PAUSE) > 0;
    return isTheLast ? room : pause.isNegative() ? Duration.ZERO : pause;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
