package dev.lightsout.event;

import dev.lightsout.order.CvmOptions.StopType;
import dev.lightsout.order.CvmOptions.StoppedMode;
import dev.lightsout.order.Ignored;
import dev.lightsout.order.OrderReader;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

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

  /**
   * Why a policy may not stop; empty if it may.
   *
   * @param shown how to call it in the reason
   * @param names by any of which it may be allowed; null is none
   */
  Optional<Ignored> unlessAllowed(String shown, String... names) {
    boolean mayStop =
        alarmPolicies.isEmpty()
            || Stream.of(names).filter(Objects::nonNull).anyMatch(alarmPolicies::contains);
    return mayStop
        ? Optional.empty()
        : Optional.of(
            new Ignored(shown + " is not among LIGHTS_OUT_ALARM_POLICIES " + alarmPolicies));
  }

  /** The reader of orders in this function's region. */
  public OrderReader orders() {
    return new OrderReader(region);
  }
}
