package dev.lightsout.ops.smoke;

import dev.lightsout.ops.BadUsage;
import dev.lightsout.order.Regions;
import java.util.Set;

/**
 * What the caller wants, checked before anything is asked.
 *
 * @param region of the instance
 * @param instance {@code ins-} or {@code hai-}
 * @param stop the id once more; empty: it is to be asked for; null: nothing is stopped
 * @param stoppedMode of CVM, as the API has it; null for HAI, which has one way
 * @param topic null for none
 * @param isRehearsal whether a stand-in plays the cloud
 */
record Wanted(
    String region,
    String instance,
    String stop,
    String stoppedMode,
    String topic,
    boolean isRehearsal) {

  /**
   * @param mode null for the API's default
   * @param isTerminal whether somebody can be asked
   */
  static Wanted checked(
      String region,
      String instance,
      String stop,
      String mode,
      String topic,
      boolean isRehearsal,
      boolean isTerminal) {
    hold(region != null, "--region is missing; --rehearse shows all of it without an account");
    hold(instance != null, "--instance is missing; --rehearse shows all of it without an account");
    hold(Regions.isKnown(region), "--region %s: expected one such as ap-guangzhou", region);
    hold(
        instance.matches("ins-[0-9a-z]{8}|hai-[0-9a-z]{8,16}"),
        "--instance %s: expected an id such as ins-r8hr2upy or hai-dunyfddn",
        instance);
    boolean isHai = instance.startsWith("hai-");
    hold(
        stop == null || stop.isEmpty() || stop.equals(instance),
        "--stop %s is not --instance %s: nothing was asked, and nothing stopped",
        stop,
        instance);
    hold(
        !"".equals(stop) || isTerminal,
        "without a terminal to ask on, --stop takes the id: --stop %s",
        instance);
    hold(mode == null || !isHai, "--stopped-mode is of CVM; HAI has STOP_CHARGE alone");
    hold(
        mode == null || Set.of("KEEP_CHARGING", "STOP_CHARGING").contains(mode),
        "--stopped-mode %s: expected KEEP_CHARGING or STOP_CHARGING",
        mode);
    String asked = mode == null ? "KEEP_CHARGING" : mode;
    return new Wanted(region, instance, stop, isHai ? null : asked, topic, isRehearsal);
  }

  private static void hold(boolean right, String wrong, Object... words) {
    if (!right) {
      throw new BadUsage(wrong.formatted(words));
    }
  }

  boolean isHai() {
    return stoppedMode == null;
  }

  /** What the report is called by: it says nothing of whose instance it is. */
  String title() {
    return String.join(
        ", ",
        (isHai() ? "HAI" : "CVM " + stoppedMode) + " in " + region,
        stop == null ? "without a stop" : "with a stop",
        isRehearsal ? "a rehearsal" : "the real cloud");
  }

  /** What a stop does, for whoever is asked for consent. */
  String consequences() {
    boolean isReleased = isHai() || stoppedMode.equals("STOP_CHARGING");
    return "It will be stopped, which takes a minute or two, and not started again. "
        + (isReleased
            ? "Its ordinary public address is released, and it may not find room to start again."
            : "It keeps its address and is charged as before.");
  }

  /** How the caller starts it again. */
  String howToStart() {
    return isHai()
        ? "tccli hai StartInstance --region %s --InstanceId %s".formatted(region, instance)
        : "tccli cvm StartInstances --region %s --InstanceIds '[\"%s\"]'"
            .formatted(region, instance);
  }
}
