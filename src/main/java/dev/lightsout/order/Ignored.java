package dev.lightsout.order;

/**
 * Asks for no stop: a recovery, a stale event, the echo of our own stop.
 *
 * @param reason why
 */
public record Ignored(String reason) implements Instruction {}
