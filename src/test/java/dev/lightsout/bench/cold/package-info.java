/**
 * How long a cold start takes: processes of several programs, started in turn, and when the stop of
 * each has arrived at one and the same server.
 *
 * <p>It knows the function by its two front doors, and nothing of what is behind them. Run it with
 * scripts/bench-cold-start.
 */
package dev.lightsout.bench.cold;
