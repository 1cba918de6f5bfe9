package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** CVM 2017-03-12: DescribeInstances and DescribeInstancesStatus. */
record CvmLook(Rules rules, Instances instances) {

  JsonObject describeInstances(Parameters parameters, Call call) {
    if (parameters.has("InstanceIds") && parameters.has("Filters")) {
      throw Refusal.of(
          "InvalidParameterCombination",
          "参数 `InstanceIds` 和 `Filters` 不能同时指定。",
          "The parameters `InstanceIds` and `Filters` cannot be specified at the same time.");
    }
    return page("InstanceSet", chosen(parameters, call), parameters, CvmJson::of);
  }

  JsonObject describeStatus(Parameters parameters, Call call) {
    return page("InstanceStatusSet", chosen(parameters, call), parameters, CvmJson::status);
  }

  private List<StandInInstance> chosen(Parameters parameters, Call call) {
    List<String> ids = parameters.texts("InstanceIds");
    Ids.CVM.check(ids);
    if (rules.unknownIdIsAnError()) {
      ids.forEach(id -> Ids.CVM.find(instances, call, id));
    }
    Set<String> wanted = new HashSet<>(ids);
    return instances.all(Product.CVM, call.region()).stream()
        .filter(it -> wanted.isEmpty() || wanted.contains(it.id()))
        .filter(CvmFilters.of(parameters.filters()))
        .toList();
  }

  private static JsonObject page(
      String name,
      List<StandInInstance> chosen,
      Parameters parameters,
      Function<StandInInstance, JsonObject> json) {
    JsonArray set = new JsonArray();
    Page.of(parameters).of(chosen).forEach(it -> set.add(json.apply(it)));
    JsonObject response = new JsonObject();
    response.addProperty("TotalCount", chosen.size());
    response.add(name, set);
    return response;
  }
}
