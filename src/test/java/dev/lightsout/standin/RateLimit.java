package dev.lightsout.standin;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** So many requests in any second, per action and region. A request it refuses does not count. */
final class RateLimit {
  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Map<String, Deque<Instant>> granted = new HashMap<>();

  synchronized void check(Action action, Call call) {
    if (action.perSecond() == 0) {
      return;
    }
    String key = action.product() + " " + action.name() + " " + call.region();
    Deque<Instant> times = granted.computeIfAbsent(key, it -> new ArrayDeque<>());
    while (!times.isEmpty() && !times.peekFirst().plus(SECOND).isAfter(call.at())) {
      times.removeFirst();
    }
    if (times.size() >= action.perSecond()) {
      throw exceeded(times.size() + 1, action.perSecond());
    }
    times.addLast(call.at());
  }

  static Refusal exceeded(int seen, int allowed) {
    return Refusal.of(
        "RequestLimitExceeded",
        "Your current request times equals to `%d` in a second, which exceeds the frequency limit"
                .formatted(seen)
            + " `%d` for a second. Please reduce the frequency of calls.".formatted(allowed));
  }
}
