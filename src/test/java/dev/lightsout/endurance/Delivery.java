package dev.lightsout.endurance;

import java.time.Instant;
import java.util.List;

/**
 * One delivery of an event, as it went.
 *
 * @param process who handled it
 * @param id the invocation's
 * @param sample the event
 * @param began when it was handed over
 * @param ended when the handler was done
 * @param rows what it printed, in order
 * @param notices what else it printed
 * @param threw whether it asked for another delivery
 */
record Delivery(
    int process,
    String id,
    Sample sample,
    Instant began,
    Instant ended,
    List<Row> rows,
    List<String> notices,
    boolean threw) {}
