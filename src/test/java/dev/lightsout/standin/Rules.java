package dev.lightsout.standin;

import java.time.Clock;
import java.time.Duration;

/** How this stand-in behaves where the documents leave room, or a test wants it otherwise. */
record Rules(
    Clock clock,
    Secret secret,
    Duration stopping,
    boolean rateLimits,
    boolean unknownIdIsAnError,
    boolean partialBatches,
    boolean refusesStopCharging,
    boolean anyTopic) {}
