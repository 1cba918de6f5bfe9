package dev.lightsout.plan;

import java.util.Map;
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
 * @param publicIp its first public address
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
    String publicIp) {

  /** Keeps its own copy of the tags. */
  public Instance {
    tags = Map.copyOf(tags);
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
        publicIp);
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
