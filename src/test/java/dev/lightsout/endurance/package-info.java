/**
 * The long run: the function as packaged gets tens of thousands of events, in one process and in
 * several at once on the same instances, while much goes wrong; it must leak nothing and tell the
 * truth.
 *
 * <p>{@link dev.lightsout.endurance.Trial} runs it, {@link dev.lightsout.endurance.Audit} holds
 * what the rows say against what the cloud did, {@link dev.lightsout.endurance.Leaks} what each
 * process held at the end against the middle. {@code scripts/endurance} runs as long as one likes.
 */
package dev.lightsout.endurance;
