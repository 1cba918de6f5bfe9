/**
 * {@code scripts/setup-alarms}: the alarms of Cloud Monitor that call the function, by its API
 * (monitor 2018-07-24, documents 248/51287 and 248/51288) and the files in {@code ops/alarms}.
 *
 * <p>Of events it knows the short codes of regions alone, and it knows no row: what the function
 * does with an alarm is its own affair.
 */
package dev.lightsout.ops.alarms;
