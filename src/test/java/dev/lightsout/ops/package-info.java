/**
 * What an operator needs around the function: the files and keys of a stage, the cloud's APIs by
 * the official SDK, and a way to bring the account to what files say, which can be run again at any
 * time.
 *
 * <p>It knows neither the tools that are built on it, each in a package of its own below this one,
 * nor the stand-in.
 */
package dev.lightsout.ops;
