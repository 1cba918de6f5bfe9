/**
 * Links the function while it is built instead of while it starts. What javac leaves to the JVM by
 * {@code invokedynamic}, each lambda, method reference and method of a record, the JVM makes a
 * class for when it first comes by; of a cold start on Java 17 that is a seventh. Here they become
 * ordinary classes and code, which do the same.
 *
 * <p>The build runs it over {@code target/classes} before the tests, so that these are run with
 * what is shipped. It knows nothing of the function.
 */
package dev.lightsout.linking;
