/**
 * What to do: {@link dev.lightsout.plan.Plan} is a pure function of orders, instances and rails,
 * with one decision and a reason in words for every instance. {@link dev.lightsout.plan.Verdict} is
 * what became of one, {@link dev.lightsout.plan.Settlement} what a later look proves about a lost
 * answer, and {@link dev.lightsout.plan.Ending} about a stop that was taken.
 *
 * <p>It knows orders, but nothing of events or of the SDK, does no input or output, and reads no
 * clock: a look says when it was.
 */
package dev.lightsout.plan;
