package dev.lightsout.order;

import java.util.List;
import java.util.stream.Collectors;

/** Which instances an order means: those it names, or those that its filters choose. */
public sealed interface Selection {

  /**
   * Named one by one.
   *
   * @param instanceIds in the order they were named, each once
   */
  record ByIds(List<String> instanceIds) implements Selection {

    /** Keeps its own copy. */
    public ByIds {
      instanceIds = List.copyOf(instanceIds);
    }
  }

  /**
   * Chosen by the cloud, when the order is carried out.
   *
   * @param filters 1 to 10, each name once
   */
  record ByFilters(List<Filter> filters) implements Selection {

    /** Keeps its own copy. */
    public ByFilters {
      filters = List.copyOf(filters);
    }

    /** As a sentence has it. */
    @Override
    public String toString() {
      return filters.stream().map(Filter::toString).collect(Collectors.joining(" and "));
    }
  }
}
