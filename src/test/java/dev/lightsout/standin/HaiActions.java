package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.BOOLEAN;
import static dev.lightsout.standin.Kind.FILTERS;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Kind.STRINGS;
import static dev.lightsout.standin.Product.HAI;

import java.util.List;

/** The actions of HAI, each with its parameters, its rate and what it does. */
final class HaiActions {
  private HaiActions() {}

  static List<Action> of(Rules rules, Instances instances) {
    HaiLook look = new HaiLook(rules, instances);
    HaiPower power = new HaiPower(rules, instances);
    return List.of(
        new Action(HAI, "DescribeInstances", 20, look(), look::describeInstances),
        new Action(HAI, "StopInstance", 20, stopInstance(), power::stopInstance));
  }

  private static Shape look() {
    return new Shape()
        .optional("InstanceIds", STRINGS)
        .optional("Offset", INTEGER)
        .optional("Limit", INTEGER)
        .optional("Filters", FILTERS);
  }

  private static Shape stopInstance() {
    return new Shape()
        .required("InstanceId", STRING)
        .optional("StopMode", STRING)
        .optional("DryRun", BOOLEAN);
  }
}
