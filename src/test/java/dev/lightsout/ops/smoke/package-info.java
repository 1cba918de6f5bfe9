/**
 * The live smoke test: one contract of small cases that is held against the real cloud and, beside
 * it, against the stand-in, prepared to look alike. Where the two answer otherwise, the stand-in is
 * wrong, or the cloud has changed.
 *
 * <p>{@code dev.lightsout.ops.smoke.Contract} runs the cases; what they are is in tables ({@code
 * …Cases}). A request that can stop the instance cannot be made without a {@code Consent}. The
 * package knows the stand-in and the function; neither knows it.
 */
package dev.lightsout.ops.smoke;
