package dev.lightsout.plan;

import java.util.Map;

/**
 * How many instances run, where somebody counted.
 *
 * @param running by place
 * @param failed why they could not be counted
 */
public record Census(Map<Place, Long> running, Map<Place, Verdict> failed) {

  /** Nobody counted. */
  public static final Census NONE = new Census(Map.of(), Map.of());

  /** Keeps its own copies. */
  public Census {
    running = Map.copyOf(running);
    failed = Map.copyOf(failed);
  }
}
