package dev.lightsout.standin;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Filters of CVM's DescribeInstances: any of a filter's values, and all of the filters. */
final class CvmFilters {
  private static final int FILTERS = 10;
  private static final int VALUES = 5;
  private static final Map<String, Function<StandInInstance, Collection<String>>> FIELDS =
      Map.of(
          "zone", it -> List.of(it.zone()),
          "instance-id", it -> List.of(it.id()),
          "instance-name", it -> List.of(it.name()),
          "instance-state", it -> List.of(it.state()),
          "instance-charge-type", it -> List.of(it.chargeType()),
          "public-ip-address", it -> it.publicIp() == null ? List.of() : List.of(it.publicIp()),
          "tag-key", it -> it.tags().keySet(),
          "tag-value", it -> it.tags().values());

  private CvmFilters() {}

  static Predicate<StandInInstance> of(List<Parameters.Filter> filters) {
    if (filters.size() > FILTERS) {
      throw limit("Filters", FILTERS);
    }
    return filters.stream().map(CvmFilters::of).reduce(it -> true, Predicate::and);
  }

  private static Predicate<StandInInstance> of(Parameters.Filter filter) {
    if (filter.values().size() > VALUES) {
      throw limit("Filter.Values", VALUES);
    }
    Function<StandInInstance, Collection<String>> field = field(filter.name());
    return it -> field.apply(it).stream().anyMatch(filter.values()::contains);
  }

  private static Function<StandInInstance, Collection<String>> field(String name) {
    if (name.startsWith("tag:")) {
      String key = name.substring("tag:".length());
      return it -> it.tags().containsKey(key) ? List.of(it.tags().get(key)) : List.of();
    }
    Function<StandInInstance, Collection<String>> field = FIELDS.get(name);
    if (field == null) {
      throw Refusal.of(
          "InvalidFilter",
          "过滤器 `" + name + "` 不支持。",
          "The filter `" + name + "` is not supported.");
    }
    return field;
  }

  private static Refusal limit(String what, int limit) {
    return Refusal.of(
        "InvalidFilterValue.LimitExceeded",
        "参数 `" + what + "` 的数量超过上限 `" + limit + "`。",
        "The number of `" + what + "` exceeds the limit `" + limit + "`.");
  }
}
