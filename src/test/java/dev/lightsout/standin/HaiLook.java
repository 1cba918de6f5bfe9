package dev.lightsout.standin;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** HAI 2023-08-12: DescribeInstances. */
record HaiLook(Rules rules, Instances instances) {

  JsonObject describeInstances(Parameters parameters, Call call) {
    List<StandInInstance> chosen = chosen(parameters, call);
    Page page = Page.of(parameters);
    if (page.offset() > 100) {
      throw Page.wrong("Offset", page.offset());
    }
    JsonArray set = new JsonArray();
    page.of(chosen).forEach(it -> set.add(HaiJson.of(it)));
    JsonObject response = new JsonObject();
    response.addProperty("TotalCount", chosen.size());
    response.add("InstanceSet", set);
    return response;
  }

  private List<StandInInstance> chosen(Parameters parameters, Call call) {
    List<String> ids = parameters.texts("InstanceIds");
    if (!ids.isEmpty() && parameters.has("Filters")) {
      throw Refusal.of("InvalidParameter.AtMostOne", "InstanceIds 和 Filters 最多只能指定一个。");
    }
    Set<String> wanted = new HashSet<>(ids);
    if (wanted.size() < ids.size()) {
      throw Refusal.of("InvalidParameterValue.Duplicated", "列表入参中存在重复值");
    }
    Ids.HAI.check(ids);
    if (rules.unknownIdIsAnError()) {
      ids.forEach(id -> Ids.HAI.find(instances, call, id));
    }
    return instances.all(Product.HAI, call.region()).stream()
        .filter(it -> wanted.isEmpty() || wanted.contains(it.id()))
        .filter(
            parameters.filters().stream().map(HaiLook::filter).reduce(it -> true, Predicate::and))
        .toList();
  }

  private static Predicate<StandInInstance> filter(Parameters.Filter filter) {
    Trait trait =
        HaiTraits.named(filter.name()).orElseThrow(() -> Page.wrong("Filters.Name", filter.name()));
    return it -> trait.passes(it, filter.values());
  }
}
