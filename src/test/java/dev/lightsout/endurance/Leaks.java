package dev.lightsout.endurance;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/**
 * Whether a process holds more in the end than it did in the middle, beyond what comes and goes.
 */
final class Leaks {
  static final long MB = 1 << 20;

  /** The HTTP client keeps up to five idle connections, and a thread to close them. */
  static final List<Limit> LIMITS =
      List.of(
          new Limit("threads", 2, Holdings::threads),
          new Limit("open files", 6, Holdings::files),
          new Limit("connections", 5, Holdings::established),
          new Limit("half-closed connections", 5, Holdings::closeWait),
          new Limit("bytes of live heap", MB, Holdings::heap),
          new Limit("bytes of resident memory", 8 * MB, Holdings::resident));

  /** How much more of something a process may hold at the end. */
  record Limit(String what, long most, ToLongFunction<Holdings> of) {}

  private Leaks() {}

  /** What leaks, in words. */
  static List<String> of(String process, List<Holdings> holdings) {
    Holdings middle = holdings.get(1);
    Holdings end = holdings.get(2);
    List<String> leaks = new ArrayList<>();
    for (Limit limit : LIMITS) {
      long more = limit.of().applyAsLong(end) - limit.of().applyAsLong(middle);
      if (more > limit.most()) {
        leaks.add(
            process
                + " holds "
                + more
                + " "
                + limit.what()
                + " more at the end than in the middle, where "
                + limit.most()
                + " come and go");
      }
    }
    return leaks;
  }
}
