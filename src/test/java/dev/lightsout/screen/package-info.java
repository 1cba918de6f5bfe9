/**
 * Text for people, on a terminal or in a pipe: its width, its colours, its tables.
 *
 * <p>The tools in {@code scripts/} print through it. It knows outcomes by their names, and nothing
 * of what a tool does.
 */
package dev.lightsout.screen;
