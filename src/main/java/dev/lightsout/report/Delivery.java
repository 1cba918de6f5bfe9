package dev.lightsout.report;

import java.time.Duration;
import java.time.Instant;

/**
 * One invocation of the function.
 *
 * @param invocationId the platform's id of it; null if unknown
 * @param function the function's name; null if unknown
 * @param coldStart whether it is this process's first
 * @param began when it began
 * @param limit how long it may last
 * @param secrets what no line may show
 */
public record Delivery(
    String invocationId,
    String function,
    boolean coldStart,
    Instant began,
    Duration limit,
    Secrets secrets) {}
