package dev.lightsout.plan;

import dev.lightsout.order.Filter;
import dev.lightsout.order.Selection.ByFilters;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/**
 * Whether an instance that filters chose is still meant by them, some time later. Only by its tags:
 * people mark with them what is theirs, and every look shows them.
 */
final class Belonging {
  private static final String TAG = "tag:";

  private Belonging() {}

  /** Why it is no longer meant; empty: it is. */
  static Optional<Verdict> verdict(Target target, Instance now) {
    if (!(target.order().selection() instanceof ByFilters filters)) {
      return Optional.empty();
    }
    return filters.filters().stream()
        .filter(filter -> !passes(filter, now.tags()))
        .findFirst()
        .map(filter -> Verdict.of(Outcome.IGNORED, "it no longer has " + filter));
  }

  private static boolean passes(Filter filter, Map<String, String> tags) {
    if (filter.name().startsWith(TAG)) {
      return filter.values().contains(tags.get(filter.name().substring(TAG.length())));
    }
    return switch (filter.name()) {
      case "tag-key" -> anyOf(filter, tags.keySet());
      case "tag-value" -> anyOf(filter, tags.values());
      default -> true;
    };
  }

  private static boolean anyOf(Filter filter, Collection<String> has) {
    return has.stream().anyMatch(filter.values()::contains);
  }
}
