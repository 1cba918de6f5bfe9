/**
 * The two types of Apache Commons Logging that the SDK names, in place of that library. The
 * function writes its rows and nothing else: what the SDK would log, requests and answers, is
 * dropped, and no system property or file on the class path can turn it on.
 *
 * <p>The library looks for a logger before it drops anything, in each process anew.
 */
package org.apache.commons.logging;
