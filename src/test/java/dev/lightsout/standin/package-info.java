/**
 * A stand-in for Tencent Cloud, on WireMock: CVM (DescribeInstances, DescribeInstancesStatus,
 * StopInstances, StartInstances), HAI (DescribeInstances, StopInstance), CLS (UploadLog,
 * SearchLog), Cloud Monitor (alarm policies, and it can fire one), CAM (roles and their policies)
 * and SCF (functions and their triggers, to look at and to delete).
 *
 * <p>It has memory: an instance that accepts a stop is STOPPING and then STOPPED, as recorded from
 * the real cloud. It checks what the real one checks: signatures (TC3-HMAC-SHA256, and the older
 * HmacSHA1 and HmacSHA256), parameters, states, regions, rates; and answers with the API's own
 * codes. It can be told to lose or spoil answers, before or after it acted. Every fault is real on
 * the socket: a reset is a RST, a truncated body ends before its Content-Length.
 *
 * <p>It listens on the loopback interface alone, without TLS. It knows one account, whose keys may
 * do everything. Where the documents are silent it says so beside the code: the order of the
 * checks, most English messages, and the code of a prepaid HAI instance are its own.
 *
 * <p>{@link dev.lightsout.standin.StandIn} is the way in; {@link dev.lightsout.standin.Main} runs
 * it on its own ({@code scripts/stand-in}).
 */
package dev.lightsout.standin;
