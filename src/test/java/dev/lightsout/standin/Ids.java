package dev.lightsout.standin;

import java.util.List;

/** What both products check about the ids of a call, each in its own words. */
record Ids(Product product, String malformed, String notFound) {
  static final int LIMIT = 100;
  static final Ids CVM =
      new Ids(Product.CVM, "InvalidInstanceId.Malformed", "InvalidInstanceId.NotFound");
  static final Ids HAI =
      new Ids(
          Product.HAI,
          "InvalidParameterValue.InvalidInstanceIdMalformed",
          "InvalidParameterValue.InstanceIdNotFound");

  void check(List<String> ids) {
    if (ids.size() > LIMIT) {
      throw Refusal.of(
          "InvalidParameterValue.LimitExceeded",
          "参数 `InstanceIds` 的数量超过上限 `" + LIMIT + "`。",
          "The number of values of parameter `InstanceIds` exceeds the limit `" + LIMIT + "`.");
    }
    ids.stream()
        .filter(id -> !product.owns(id))
        .findFirst()
        .ifPresent(
            id -> {
              throw Refusal.of(
                  malformed,
                  "实例ID `" + id + "` 格式非法。",
                  "The specified instance ID `" + id + "` has an invalid format.");
            });
  }

  StandInInstance find(Instances instances, Call call, String id) {
    return instances.find(product, call.region(), id).orElseThrow(() -> notFound(id));
  }

  Refusal notFound(String id) {
    return Refusal.of(
        notFound, "指定的实例 `" + id + "` 不存在。", "The specified instance `" + id + "` does not exist.");
  }
}
