package dev.lightsout.invoke;

import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.order.Selection;
import dev.lightsout.order.Selection.ByIds;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** An order in words. */
final class OrderText {
  private OrderText() {}

  static String of(Order order) {
    Map<String, String> options = options(order.options());
    return order.product().action()
        + " in "
        + order.region()
        + ": "
        + chosen(order.selection())
        + (options.isEmpty()
            ? ""
            : options.entrySet().stream()
                .map(it -> it.getKey() + "=" + it.getValue())
                .collect(Collectors.joining(", ", " (", ")")));
  }

  private static String chosen(Selection selection) {
    return selection instanceof ByIds ids
        ? String.join(", ", ids.instanceIds())
        : selection.toString();
  }

  /** The options that the order sets, by the API's names. */
  static Map<String, String> options(Options options) {
    Map<String, String> set = new LinkedHashMap<>();
    if (options instanceof CvmOptions cvm) {
      put(set, "ForceStop", cvm.forceStop());
      put(set, "StopType", cvm.stopType());
      put(set, "StoppedMode", cvm.stoppedMode());
    } else if (options instanceof HaiOptions hai) {
      put(set, "StopMode", hai.stopMode());
    }
    put(set, "DryRun", options.dryRun() ? true : null);
    return set;
  }

  private static void put(Map<String, String> set, String name, Object value) {
    if (value != null) {
      set.put(name, value.toString());
    }
  }
}
