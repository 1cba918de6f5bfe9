/**
 * How it is done: {@link dev.lightsout.cloud.Cloud} looks at instances and carries plans out
 * through the official SDK, on a transport that sends each request once; {@link
 * dev.lightsout.cloud.ErrorTable} says what the API's codes mean; {@link
 * dev.lightsout.cloud.LogTopic} writes to CLS.
 *
 * <p>The only package that imports the SDK and its HTTP client. It knows orders and plans, but
 * nothing of events or rows.
 */
package dev.lightsout.cloud;
