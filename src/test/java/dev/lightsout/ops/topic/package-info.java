/**
 * The log topics as operators see them: brings an account to what the files in {@code
 * ops/log-topic} say, and asks the report topic the questions that are saved there.
 *
 * <p>It knows nothing of the function but the names of the variables that it takes.
 */
package dev.lightsout.ops.topic;
