package dev.lightsout.standin;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The actions there are, of all products. */
record Actions(List<Action> all) {

  static Actions of(
      Rules rules,
      Instances instances,
      LogTopics topics,
      Alarms alarms,
      Roles roles,
      Functions functions) {
    return new Actions(
        Stream.of(
                CvmActions.of(rules, instances),
                HaiActions.of(rules, instances),
                ClsActions.of(topics),
                MonitorActions.of(alarms),
                CamActions.of(roles),
                ScfActions.of(functions))
            .flatMap(List::stream)
            .toList());
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
}
