package dev.lightsout.plan;

/**
 * What holds a stop back, whatever an order says.
 *
 * @param maxInstances how many instances one event may stop at most; above it, it stops none
 * @param protectTag the tag whose bearers are left alone
 * @param dryRun end every order with its plan
 */
public record Rails(int maxInstances, String protectTag, boolean dryRun) {}
