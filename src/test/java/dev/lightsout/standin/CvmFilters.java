package dev.lightsout.standin;

import java.util.List;
import java.util.function.Predicate;

/** Filters of CVM's DescribeInstances: any of a filter's values, and all of the filters. */
final class CvmFilters {
  private static final int FILTERS = 10;
  private static final int VALUES = 5;

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
    Trait trait = CvmTraits.named(filter.name()).orElseThrow(() -> unknown(filter.name()));
    for (String value : filter.values()) {
      if (!CvmTraits.takes(filter.name(), value)) {
        throw Page.wrong("Filters.Values", value);
      }
    }
    return it -> trait.passes(it, filter.values());
  }

  private static Refusal unknown(String name) {
    return Refusal.of(
        "InvalidFilter", "过滤器 `" + name + "` 不支持。", "The filter `" + name + "` is not supported.");
  }

  private static Refusal limit(String what, int limit) {
    return Refusal.of(
        "InvalidFilterValue.LimitExceeded",
        "参数 `" + what + "` 的数量超过上限 `" + limit + "`。",
        "The number of `" + what + "` exceeds the limit `" + limit + "`.");
  }
}
