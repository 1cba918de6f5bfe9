/**
 * The tool that tells people what was stopped, {@code scripts/report}: it reads rows, from a file
 * or the log topic, and shows who stopped what when, as text, JSON and a page of HTML.
 *
 * <p>Data goes one way: a file or the topic, {@link dev.lightsout.ops.report.Reading}, {@link
 * dev.lightsout.ops.report.Fate}, {@link dev.lightsout.ops.report.Overview}, and what shows it. It
 * only reads.
 */
package dev.lightsout.ops.report;
