package dev.lightsout.plan;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * An instance as a look saw it, in the words of {@code DescribeInstances}; null where the API says
 * nothing (HAI has no charge type, no tags and no operation id).
 *
 * @param id {@code InstanceId}
 * @param name {@code InstanceName}
 * @param state {@code InstanceState}
 * @param chargeType {@code InstanceChargeType}
 * @param stopChargingMode {@code StopChargingMode}, meaningful once stopped
 * @param tags its tags, key to value
 * @param latestOperation {@code LatestOperation}
 * @param latestOperationState {@code LatestOperationState}: SUCCESS, OPERATING or FAILED
 * @param latestOperationRequestId the request id of the call that began it
 * @param publicIps its public addresses, ordinary and elastic ones
 */
public record Instance(
    String id,
    String name,
    String state,
    String chargeType,
    String stopChargingMode,
    Map<String, String> tags,
    String latestOperation,
    String latestOperationState,
    String latestOperationRequestId,
    List<String> publicIps) {

  /** A key for a tag whose own cannot be read: nobody knows what it protects from. */
  public static final String UNREADABLE_TAG = "";

  /** Keeps its own copies. What has no id can be neither shown nor stopped. */
  public Instance {
    Objects.requireNonNull(id, "an instance without InstanceId");
    tags = Map.copyOf(tags);
    publicIps = List.copyOf(publicIps);
  }

  /** Paid for before they run, or with their host: stopped or not, they cost the same. */
  private static final Set<String> PAID_AHEAD =
      Set.of("PREPAID", "UNDERWRITE", "CDHPAID", "CDCPAID", "PREPAID_BY_MONTH");

  private static final Pattern STOP = Pattern.compile("(?i)stop(_?instances?)?");
  private static final Pattern OVER = Pattern.compile("(?i)(success|failed)?");

  /** Whether its latest operation is a stop. HAI's name for it is not documented. */
  public boolean lastOperationIsAStop() {
    return latestOperation != null && STOP.matcher(latestOperation).matches();
  }

  /** Its first public address; null if it has none. */
  public String publicIp() {
    return publicIps.isEmpty() ? null : publicIps.get(0);
  }

  /**
   * Whether something was done to it since it looked so. CVM gives each operation the id of its
   * request; HAI has none, so a change of the latest operation must do.
   */
  public boolean isInAnotherOperationThan(Instance before) {
    if (latestOperationRequestId != null) {
      return !latestOperationRequestId.equals(before.latestOperationRequestId);
    }
    return !Objects.equals(before.latestOperation, latestOperation)
        || !Objects.equals(before.latestOperationState, latestOperationState);
  }

  /** Whether its latest operation is still under way: it is neither a success nor a failure. */
  public boolean isOperating() {
    return latestOperationState != null && !OVER.matcher(latestOperationState).matches();
  }

  /** Whether it costs the same when stopped, by how it is paid for. */
  public boolean isPaidAhead() {
    return chargeType != null && PAID_AHEAD.contains(chargeType);
  }

  /** The same, where another look told how it is paid for. */
  public Instance withChargeType(String type) {
    return new Instance(
        id,
        name,
        state,
        type,
        stopChargingMode,
        tags,
        latestOperation,
        latestOperationState,
        latestOperationRequestId,
        publicIps);
  }

  /** Whether it is stopped and costs no more; its disks and addresses may. */
  public boolean isNoLongerCharged() {
    return "STOPPED_NO_CHARGE".equals(state)
        || "STOPPED".equals(state) && "STOP_CHARGING".equals(stopChargingMode);
  }

  /**
   * Whether it is stopped but costs as much as before. {@code NOT_APPLICABLE} at a stopped one says
   * that it cannot stop charging (data type 213/15753).
   */
  public boolean isStillCharged() {
    return "STOPPED".equals(state)
        && ("KEEP_CHARGING".equals(stopChargingMode) || "NOT_APPLICABLE".equals(stopChargingMode));
  }
}
