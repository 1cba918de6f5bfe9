package dev.lightsout.standin;

import java.time.Instant;

/**
 * A stop that the cloud took for an instance.
 *
 * @param instanceId the instance
 * @param requestId of the call, also where its answer was lost
 * @param token X-TC-Token of the call; null if none was sent
 * @param arrived when the call arrived
 * @param at when it took effect
 */
public record AcceptedStop(
    String instanceId, String requestId, String token, Instant arrived, Instant at) {}
