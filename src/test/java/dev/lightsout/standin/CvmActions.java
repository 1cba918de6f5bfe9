package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.BOOLEAN;
import static dev.lightsout.standin.Kind.FILTERS;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Kind.STRINGS;
import static dev.lightsout.standin.Product.CVM;

import java.util.List;

/** The actions of CVM, each with its parameters, its rate and what it does. */
final class CvmActions {
  private CvmActions() {}

  static List<Action> of(Rules rules, Instances instances) {
    CvmLook look = new CvmLook(rules, instances);
    CvmPower power = new CvmPower(rules, instances);
    return List.of(
        new Action(CVM, "DescribeInstances", 40, look(), look::describeInstances),
        new Action(CVM, "DescribeInstancesStatus", 20, status(), look::describeStatus),
        new Action(CVM, "StopInstances", 10, stopInstances(), power::stopInstances),
        new Action(CVM, "StartInstances", 10, instanceIds(), power::startInstances));
  }

  private static Shape look() {
    return status().optional("Filters", FILTERS);
  }

  private static Shape status() {
    return new Shape()
        .optional("InstanceIds", STRINGS)
        .optional("Offset", INTEGER)
        .optional("Limit", INTEGER);
  }

  private static Shape instanceIds() {
    return new Shape().required("InstanceIds", STRINGS);
  }

  private static Shape stopInstances() {
    return instanceIds()
        .optional("ForceStop", BOOLEAN)
        .optional("StopType", STRING)
        .optional("StoppedMode", STRING);
  }
}
