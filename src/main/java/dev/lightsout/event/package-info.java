/**
 * What arrived: {@link dev.lightsout.event.Events} tells the shape of an invocation's JSON apart by
 * a table, one reader per shape takes the event's identity and time and turns it into instructions.
 *
 * <p>Envelopes are read leniently, since the platform's documents disagree on case and types; the
 * orders in them strictly. It knows nothing of the cloud, of plans or of reports, and does no input
 * or output.
 */
package dev.lightsout.event;
