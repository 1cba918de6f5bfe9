package dev.lightsout.ops.deploy;

import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Order;
import dev.lightsout.order.Selection.ByIds;
import java.util.ArrayList;
import java.util.List;

/** What an order means, for whoever is about to deploy it. */
final class OrderWords {
  private OrderWords() {}

  /** Such as {@code stop CVM ins-r8hr2upy in ap-guangzhou}. */
  static String of(Order order) {
    String which =
        order.selection() instanceof ByIds named
            ? order.product() + " " + String.join(", ", named.instanceIds())
            : "every " + order.product() + " instance with " + order.selection();
    List<String> options = options(order);
    return "stop "
        + which
        + " in "
        + order.region()
        + (options.isEmpty() ? "" : ": " + String.join(", ", options));
  }

  private static List<String> options(Order order) {
    List<String> words = new ArrayList<>();
    if (order.options() instanceof CvmOptions cvm) {
      if (cvm.stopType() != null) {
        words.add(
            switch (cvm.stopType()) {
              case SOFT -> "softly";
              case SOFT_FIRST -> "softly, by force if that fails";
              case HARD -> "BY FORCE at once";
            });
      }
      if (Boolean.TRUE.equals(cvm.forceStop())) {
        words.add("by force if a soft stop fails");
      }
      if (cvm.stoppedMode() != null) {
        words.add(
            switch (cvm.stoppedMode()) {
              case KEEP_CHARGING -> "still charged";
              case STOP_CHARGING -> "no longer charged";
            });
      }
    } else if (order.options() instanceof HaiOptions hai && hai.stopMode() != null) {
      words.add("no longer charged");
    }
    if (order.options().dryRun()) {
      words.add("a dry run");
    }
    return words;
  }
}
