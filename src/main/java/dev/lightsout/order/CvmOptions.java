package dev.lightsout.order;

/**
 * The options of CVM {@code StopInstances}; null where the order leaves the choice to the API.
 *
 * @param forceStop force after a normal stop fails; deprecated, never beside {@code stopType}
 * @param stopType how to shut down; the API's default is {@code SOFT}
 * @param stoppedMode whether it is charged for once stopped; the API's default is {@code
 *     KEEP_CHARGING}
 * @param dryRun ours, since the API has none: ends with the plan
 */
public record CvmOptions(
    Boolean forceStop, StopType stopType, StoppedMode stoppedMode, boolean dryRun)
    implements Options {

  /** {@code StopType}: how to shut down. */
  public enum StopType {
    /** Soft only. */
    SOFT,
    /** Soft, then force when that fails. */
    SOFT_FIRST,
    /** Force at once. */
    HARD
  }

  /** {@code StoppedMode}: whether a stopped pay-as-you-go machine is charged for. */
  public enum StoppedMode {
    /** Charged as if it ran. */
    KEEP_CHARGING,
    /** Processor and memory are given back and not charged; so is an ordinary public address. */
    STOP_CHARGING
  }

  @Override
  public Product product() {
    return Product.CVM;
  }

  @Override
  public boolean wantsStopCharging() {
    return stoppedMode == StoppedMode.STOP_CHARGING;
  }
}
