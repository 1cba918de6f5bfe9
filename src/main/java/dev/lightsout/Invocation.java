package dev.lightsout;

import java.time.Duration;

/**
 * What a platform says of one invocation.
 *
 * @param id the platform's id of it; null if unknown
 * @param limit how long it may last
 */
public record Invocation(String id, Duration limit) {

  /** What {@code serverless.yml} sets, for whoever invokes the function without saying. */
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(60);

  /** An invocation that lasts at most so many milliseconds; zero or less is taken as not said. */
  public static Invocation of(String id, long limitMs) {
    return new Invocation(
        id == null || id.isBlank() ? null : id,
        limitMs > 0 ? Duration.ofMillis(limitMs) : USUAL_LIMIT);
  }
}
