package dev.lightsout.ops.smoke;

import dev.lightsout.plan.Instance;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * The instance as the first look found it, and what speaks against stopping it.
 *
 * @param look how it looks
 * @param objections each in words
 */
record Sighting(Look look, List<String> objections) {

  /**
   * @param plan what the function would do to it: its rails are the test's
   */
  static Sighting of(Look look, Delivered plan, boolean isPrepaid) {
    Instance instance = look.instance();
    List<String> objections = new ArrayList<>();
    if (!look.isRunning()) {
      objections.add("it is %s, and would have to be RUNNING".formatted(instance.state()));
    }
    if (instance.isPaidAhead() || isPrepaid) {
      objections.add(
          "it is prepaid, or that cannot be told: nothing would be seen of what a stop saves");
    }
    if (look.isRunning() && !plan.of("outcome").equals("WOULD_STOP")) {
      objections.add(
          "the function would not stop it (%s): %s"
              .formatted(plan.of("outcome"), plan.of("reason")));
    }
    return new Sighting(look, List.copyOf(objections));
  }

  /** What whoever is asked for consent should see. */
  void show(PrintStream out, String region) {
    Instance it = look.instance();
    out.println("Instance  " + it.id() + " in " + region);
    out.println("  name         " + it.name());
    out.println("  state        " + it.state() + ", latest operation " + it.latestOperation());
    if (it.chargeType() != null) {
      out.println("  charge type  " + it.chargeType());
      out.println("  tags         " + (it.tags().isEmpty() ? "none" : it.tags()));
    }
    out.println(
        "  addresses    "
            + (it.publicIps().isEmpty() ? "none public" : String.join(", ", it.publicIps())));
    objections.forEach(objection -> out.println("  not stopped  " + objection));
    out.println();
  }
}
