/**
 * The tool with which people try the function, {@code scripts/invoke}: it hands an event to the
 * real handler, against the stand-in or the real cloud, and shows what happened.
 *
 * <p>{@link dev.lightsout.invoke.Invoke} is the whole way: arguments, event, stage, delivery, page.
 */
package dev.lightsout.invoke;
