package dev.lightsout.event;

import dev.lightsout.order.CvmOptions.StopType;
import dev.lightsout.order.CvmOptions.StoppedMode;
import dev.lightsout.order.OrderReader;
import java.util.Set;

/**
 * What the readers need to know of the function they read for.
 *
 * @param requestId the platform's id of this invocation; null if unknown
 * @param region the function's own region; null if unknown
 * @param alarmStopType how an alarm's instance is stopped; null leaves it to the API
 * @param alarmStoppedMode whether an alarm's instance is charged for once stopped; null leaves it
 *     to the API
 * @param alarmPolicies the policies that may stop, by id; empty: any
 * @param webhook who may call by HTTP
 * @param depth how many messages are around what is being read
 */
public record Reading(
    String requestId,
    String region,
    StopType alarmStopType,
    StoppedMode alarmStoppedMode,
    Set<String> alarmPolicies,
    Webhook webhook,
    int depth) {

  /** The same, inside a message. */
  Reading deeper() {
    return new Reading(
        requestId, region, alarmStopType, alarmStoppedMode, alarmPolicies, webhook, depth + 1);
  }

  /** The reader of orders in this function's region. */
  public OrderReader orders() {
    return new OrderReader(region);
  }
}
