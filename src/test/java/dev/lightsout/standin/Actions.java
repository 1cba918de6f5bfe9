package dev.lightsout.standin;

import static dev.lightsout.standin.Kind.BOOLEAN;
import static dev.lightsout.standin.Kind.FILTERS;
import static dev.lightsout.standin.Kind.INTEGER;
import static dev.lightsout.standin.Kind.NUMBER;
import static dev.lightsout.standin.Kind.OBJECTS;
import static dev.lightsout.standin.Kind.STRING;
import static dev.lightsout.standin.Kind.STRINGS;
import static dev.lightsout.standin.Product.CLS;
import static dev.lightsout.standin.Product.CVM;
import static dev.lightsout.standin.Product.HAI;

import java.util.Arrays;
import java.util.List;

/** The actions there are, each with its parameters, its rate and what it does. */
record Actions(List<Action> all) {

  static Actions of(Rules rules, Instances instances, LogTopics topics) {
    CvmLook cvmLook = new CvmLook(rules, instances);
    CvmPower cvmPower = new CvmPower(rules, instances);
    HaiLook haiLook = new HaiLook(rules, instances);
    HaiPower haiPower = new HaiPower(rules, instances);
    ClsLogs cls = new ClsLogs(topics);
    return new Actions(
        List.of(
            new Action(CVM, "DescribeInstances", 40, look(), cvmLook::describeInstances),
            new Action(CVM, "DescribeInstancesStatus", 20, status(), cvmLook::describeStatus),
            new Action(CVM, "StopInstances", 10, stopInstances(), cvmPower::stopInstances),
            new Action(CVM, "StartInstances", 10, instanceIds(), cvmPower::startInstances),
            new Action(HAI, "DescribeInstances", 20, look(), haiLook::describeInstances),
            new Action(HAI, "StopInstance", 20, stopInstance(), haiPower::stopInstance),
            new Action(CLS, "UploadLog", 0, uploadLog(), cls::uploadLog),
            new Action(CLS, "SearchLog", 0, searchLog(), new ClsSearch(topics)::searchLog)));
  }

  Action find(Call call) {
    List<Action> named =
        all.stream().filter(it -> it.name().equals(call.action()) && serves(it, call)).toList();
    if (named.isEmpty()) {
      throw Refusal.of(
          "InvalidAction",
          "The request action=" + call.action() + " is invalid or not match with service.");
    }
    return named.stream()
        .filter(it -> it.product().version().equals(call.version()))
        .findFirst()
        .orElseThrow(
            () ->
                Refusal.of(
                    "NoSuchVersion",
                    "The request version="
                        + call.version()
                        + " of action="
                        + call.action()
                        + " is not found."));
  }

  /** A client that signs for a service by its name gets that service alone. */
  private static boolean serves(Action action, Call call) {
    String signedFor = call.credential().map(Credential::service).orElse("");
    return action.product().service().equals(signedFor)
        || Arrays.stream(Product.values()).noneMatch(it -> it.service().equals(signedFor));
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

  private static Shape stopInstance() {
    return new Shape()
        .required("InstanceId", STRING)
        .optional("StopMode", STRING)
        .optional("DryRun", BOOLEAN);
  }

  private static Shape uploadLog() {
    return new Shape()
        .required("TopicId", STRING)
        .optional("HashKey", STRING)
        .optional("CompressType", STRING);
  }

  private static Shape searchLog() {
    return new Shape()
        .required("From", INTEGER)
        .required("To", INTEGER)
        .optional("Query", STRING)
        .optional("QueryString", STRING)
        .optional("QuerySyntax", INTEGER)
        .optional("SyntaxRule", INTEGER)
        .optional("TopicId", STRING)
        .optional("Topics", OBJECTS)
        .optional("Sort", STRING)
        .optional("Limit", INTEGER)
        .optional("Offset", INTEGER)
        .optional("Context", STRING)
        .optional("SamplingRate", NUMBER)
        .optional("UseNewAnalysis", BOOLEAN)
        .optional("HighLight", BOOLEAN);
  }
}
