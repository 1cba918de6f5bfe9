/**
 * Lights Out: an event arrives, the instances it names or chooses are stopped, once, and a row says
 * what became of each.
 *
 * <p>{@link dev.lightsout.LightsOut} is the way of an event: {@link dev.lightsout.event read},
 * {@link dev.lightsout.cloud choose and look}, {@link dev.lightsout.plan plan}, {@link
 * dev.lightsout.cloud stop and settle}, {@link dev.lightsout.report report}. {@link
 * dev.lightsout.ScfFunction} is its front door on Tencent Cloud SCF, {@link
 * dev.lightsout.CustomRuntime} the one on SCF's custom runtime. Only front doors know a platform.
 */
package dev.lightsout;
