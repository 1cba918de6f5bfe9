/**
 * How it is done: {@link dev.lightsout.cloud.Search} finds what filters choose, {@link
 * dev.lightsout.cloud.Look} looks at instances, {@link dev.lightsout.cloud.Execution} carries a
 * plan out, all through the official SDK on a transport that sends each request once; {@link
 * dev.lightsout.cloud.ErrorTable} says what the API's codes mean; {@link
 * dev.lightsout.cloud.LogTopic} writes to CLS.
 *
 * <p>The only package that imports the SDK and its HTTP client. It knows orders and plans, but
 * nothing of events or rows.
 */
package dev.lightsout.cloud;
