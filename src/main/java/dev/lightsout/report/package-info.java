/**
 * What happened: {@link dev.lightsout.report.Row} is one flat JSON object per instance, event and
 * delivery, {@link dev.lightsout.report.Answer} what the invocation returns.
 *
 * <p>It knows events, orders and verdicts, but nothing of the cloud or of where a row goes.
 */
package dev.lightsout.report;
