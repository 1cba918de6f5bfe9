package dev.lightsout.cloud;

import dev.lightsout.cloud.Api.Page;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.order.Filter;
import dev.lightsout.order.Product;
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

  /** HAI's page of {@code DescribeInstances}: "no greater than 100". */
  private static final long LAST_OFFSET_OF_HAI = 100;

  /** What a function of 128 MB has room and time for, with as much again to spare. */
  private static final long MOST_INSTANCES = 20_000;

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
      cloud.abreast().each(offsets, this::begin, this::take);
    }
    return Optional.ofNullable(obstacle);
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

  /** Whether nothing came or went between two pages, which would move others across their edge. */
  boolean areWhole() {
    boolean isSteady = pages.values().stream().allMatch(page -> page.totalCount() == totalCount());
    return isSteady && instances().size() == totalCount();
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
      obstacle = FailedLook.verdict(cloud, place, reply);
    }
  }

  /** As many as the first page has, where the API answers with fewer than it was asked for. */
  private long step() {
    int first = pages.get(0L).instances().size();
    return first == 0 ? LARGEST_PAGE : first;
  }

  private void refuseWhatIsOutOfReach() {
    long reach =
        place.product() == Product.HAI
            ? LAST_OFFSET_OF_HAI / step() * step() + step()
            : MOST_INSTANCES;
    if (totalCount() > reach) {
      obstacle =
          Verdict.of(
              Outcome.REFUSED,
              "the filters choose "
                  + totalCount()
                  + " of "
                  + place
                  + ", and "
                  + (place.product() == Product.HAI
                      ? "DescribeInstances of HAI reaches "
                          + reach
                          + ", since its Offset ends at "
                          + LAST_OFFSET_OF_HAI
                      : "one order may choose " + reach)
                  + ": expected filters that choose fewer");
    }
  }
}
