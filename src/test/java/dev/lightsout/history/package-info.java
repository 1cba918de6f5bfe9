/**
 * A model against the world: random histories of events, redeliveries, people, faults and kills go
 * through the real function and the stand-in, and a small model beside them keeps what is true.
 *
 * <p>{@link dev.lightsout.history.Histories} makes them, {@link dev.lightsout.history.Site} lets
 * one happen, {@link dev.lightsout.history.Promises} holds what was said against what was done.
 * {@code scripts/histories} runs as many as one likes.
 */
package dev.lightsout.history;
