/**
 * The report as a page of HTML: one file that refers to nothing outside itself and runs no script.
 *
 * <p>Everything that goes into it goes through {@link dev.lightsout.ops.report.html.Html}, which
 * escapes what is not markup already. It knows the {@link dev.lightsout.ops.report.Overview} alone.
 */
package dev.lightsout.ops.report.html;
