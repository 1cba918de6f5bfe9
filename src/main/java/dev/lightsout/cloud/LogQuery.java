package dev.lightsout.cloud;

import java.time.Instant;

/**
 * What to search a log topic for.
 *
 * @param text in CQL (document 614/47044)
 * @param from logs of this time and later
 * @param to logs of this time and earlier
 */
public record LogQuery(String text, Instant from, Instant to) {

  /** The longest that {@code SearchLog} takes, in characters. */
  public static final int LONGEST = 12_000;
}
