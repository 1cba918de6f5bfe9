/**
 * The fault matrix: every fault, at every step of an event's way, of both products, by each kind of
 * trigger, played by the real function against the stand-in over a real socket.
 *
 * <p>{@link dev.lightsout.faults.Step}, {@link dev.lightsout.faults.Mishap} and {@link
 * dev.lightsout.faults.Trigger} are the dimensions; a {@link dev.lightsout.faults.Cell} is one of
 * each, played on a {@link dev.lightsout.faults.Stage} and held to the {@link
 * dev.lightsout.faults.Promises}; {@link dev.lightsout.faults.FaultPage} writes docs/faults.md.
 */
package dev.lightsout.faults;
