/**
 * Makes the package for SCF's custom runtime: the function as a module of a Java runtime of its
 * own, an AOT cache from a run of it, and the zip of both, tried before anybody is told that it is
 * there.
 *
 * <p>The run is against the stand-in; no account and no network is asked. Nothing knows this
 * package.
 */
package dev.lightsout.packaging;
