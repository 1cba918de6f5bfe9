package dev.lightsout.order;

/**
 * The options of HAI {@code StopInstance}; null where the order leaves the choice to the API.
 *
 * @param stopMode the only mode there is, and the API's default
 * @param dryRun passed on to the API, which then checks that it can be reached and stops nothing
 */
public record HaiOptions(StopMode stopMode, boolean dryRun) implements Options {

  /** {@code StopMode}: what becomes of the charge. */
  public enum StopMode {
    /** Computing resources are released and no longer charged. */
    STOP_CHARGE
  }

  /** HAI's only stop does that, and no state of a HAI instance says otherwise. */
  @Override
  public boolean wantsStopCharging() {
    return true;
  }

  @Override
  public Product product() {
    return Product.HAI;
  }
}
