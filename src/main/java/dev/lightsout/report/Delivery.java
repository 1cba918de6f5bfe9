package dev.lightsout.report;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * One invocation of the function.
 *
 * @param invocationId the platform's id of it; null if unknown
 * @param function the function's name; null if unknown
 * @param coldStart whether it is this process's first
 * @param time tells how time passes, and not what time of day it is
 * @param began when it began, by that
 * @param limit how long it may last
 * @param secrets what no line may show
 */
public record Delivery(
    String invocationId,
    String function,
    boolean coldStart,
    InstantSource time,
    Instant began,
    Duration limit,
    Secrets secrets) {

  /** How long it has lasted. */
  Duration soFar() {
    return Duration.between(began, time.instant());
  }
}
