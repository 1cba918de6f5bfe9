package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Page;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.order.Filter;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;

/** One reading of all pages of what passes some filters. */
final class Pages {

  /** {@code DescribeInstances} of both products: at most 100 in an answer. */
  private static final long LARGEST_PAGE = 100;

  /** What a function of 128 MB was measured to have room and time for: scripts/bench-scale. */
  private static final long MOST_INSTANCES = 10_000;

  private final Cloud cloud;
  private final Place place;
  private final List<Filter> filters;

  private final Map<Long, Page> pages = new TreeMap<>();
  private Verdict obstacle;

  Pages(Cloud cloud, Place place, List<Filter> filters) {
    this.cloud = cloud;
    this.place = place;
    this.filters = filters;
  }

  /** Reads them; why they cannot be read, if they cannot. */
  Optional<Verdict> read() {
    begin(0L).ifPresent(first -> take(0L, first.get()));
    if (obstacle == null) {
      refuseWhatIsOutOfReach();
    }
    if (obstacle == null) {
      List<Long> offsets = new ArrayList<>();
      for (long offset = step(); offset < totalCount(); offset += step()) {
        offsets.add(offset);
      }
      cloud.abreast().together(offsets, this::begin, this::take);
      fillGaps();
    }
    return Optional.ofNullable(obstacle);
  }

  /** A page may have fewer instances than it was asked for: then the next begins too far on. */
  private void fillGaps() {
    for (long gap = firstGap(); gap >= 0 && obstacle == null && areSteady(); gap = firstGap()) {
      long offset = gap;
      begin(offset).ifPresent(page -> take(offset, page.get()));
    }
  }

  /** Where nothing was read yet; negative if there is no such place, or nothing is to be had. */
  private long firstGap() {
    long read = 0;
    for (Map.Entry<Long, Page> page : pages.entrySet()) {
      if (page.getKey() > read) {
        break;
      }
      if (page.getValue().instances().isEmpty()) {
        return -1;
      }
      read = Math.max(read, page.getKey() + page.getValue().instances().size());
    }
    return read < totalCount() && read <= place.product().lastOffset() ? read : -1;
  }

  /** How many there are, by the first page. */
  long totalCount() {
    return pages.get(0L).totalCount();
  }

  /** Each once, as the last page it was on has it. */
  List<Instance> instances() {
    Map<String, Instance> instances = new LinkedHashMap<>();
    pages.values().stream()
        .flatMap(page -> page.instances().stream())
        .forEach(instance -> instances.put(instance.id(), instance));
    return List.copyOf(instances.values());
  }

  /** Whether each page counts as many: where one came or went, others moved across an edge. */
  boolean areSteady() {
    return pages.values().stream().allMatch(page -> page.totalCount() == totalCount());
  }

  private Optional<Supplier<Reply<Page>>> begin(long offset) {
    if (obstacle == null) {
      obstacle = cloud.closed(place.product()).orElse(null);
    }
    return obstacle == null
        ? Optional.of(cloud.page(place, filters, offset, LARGEST_PAGE))
        : Optional.empty();
  }

  private void take(long offset, Reply<Page> reply) {
    if (reply instanceof Answered<Page> page) {
      pages.put(offset, page.value());
    } else if (obstacle == null) {
      Verdict verdict = FailedLook.verdict(cloud, place, reply);
      // What had a first page cannot be said to match nothing.
      boolean isUntrue = offset > 0 && verdict.outcome() == Outcome.IGNORED;
      obstacle = isUntrue ? FailedLook.failed(verdict.trace().errorCode()) : verdict;
    }
  }

  /** As many as the first page has, where the API answers with fewer than it was asked for. */
  private long step() {
    int first = pages.get(0L).instances().size();
    return first == 0 ? LARGEST_PAGE : first;
  }

  private void refuseWhatIsOutOfReach() {
    long last = place.product().lastOffset();
    boolean isShort = last < MOST_INSTANCES;
    long reach = isShort ? last / step() * step() + step() : MOST_INSTANCES;
    if (totalCount() > reach) {
      String why =
          isShort
              ? "DescribeInstances reaches " + reach + " of them, since its Offset ends at " + last
              : "one order may choose " + reach;
      obstacle =
          Verdict.of(
              Outcome.REFUSED,
              "the filters choose "
                  + totalCount()
                  + " of "
                  + place
                  + ", and "
                  + why
                  + ": expected filters that choose fewer");
    }
  }
}
