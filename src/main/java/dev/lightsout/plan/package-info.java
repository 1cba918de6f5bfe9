/**
 * What to do: {@link dev.lightsout.plan.Plan} is a pure function of orders, instances and rails,
 * with one decision and a reason in words for every instance. {@link dev.lightsout.plan.Verdict} is
 * what became of one, {@link dev.lightsout.plan.Settlement} what a later look proves about a lost
 * answer.
 *
 * <p>It knows orders, but nothing of events, of the SDK or of time, and does no input or output.
 */
package dev.lightsout.plan;
