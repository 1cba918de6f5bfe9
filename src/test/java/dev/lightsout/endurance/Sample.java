package dev.lightsout.endurance;

import java.time.Instant;
import java.util.List;

/**
 * An event as it is delivered, perhaps more than once.
 *
 * @param json its text
 * @param isHttp whether somebody waits for a status, and nobody sees an exception
 * @param when when it happened; null if it does not say
 * @param parts what it asks for
 */
record Sample(String json, boolean isHttp, Instant when, List<Part> parts) {}
