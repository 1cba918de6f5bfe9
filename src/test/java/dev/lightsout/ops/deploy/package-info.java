/**
 * One command to deploy, and one to remove: the file of the deploy tool, checked as strictly as the
 * tool is lenient, shown as what it will make, and handed to the tool.
 *
 * <p>Orders and settings are read by the function's own readers, so that what passes here is what
 * the function takes.
 */
package dev.lightsout.ops.deploy;
