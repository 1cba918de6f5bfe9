package dev.lightsout.cloud;

import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Place;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.Target.Key;
import dev.lightsout.plan.Verdict;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** Looks at instances: one {@code DescribeInstances} per 100 ids of a product and region. */
public final class Look {

  /** {@code DescribeInstances} of both products: "no more than 100". */
  private static final int MOST_IDS = 100;

  private final Cloud cloud;

  /** Looks through this cloud. */
  public Look(Cloud cloud) {
    this.cloud = cloud;
  }

  /** How these instances look now; where a look fails, it says so for each of its instances. */
  public Sight at(Collection<Key> keys) {
    Instant began = cloud.clock().instant();
    Map<Key, Instance> seen = new HashMap<>();
    Map<Key, Verdict> failed = new HashMap<>();
    keys.stream()
        .collect(Collectors.groupingBy(Key::place, LinkedHashMap::new, Collectors.toList()))
        .forEach((place, there) -> new Around(place, seen, failed).look(there));
    return new Sight(seen, failed, began);
  }

  /** A look around one place. */
  private final class Around {
    private final Place place;
    private final Map<Key, Instance> seen;
    private final Map<Key, Verdict> failed;

    /** What refused one look refuses the others too; null: nothing yet. */
    private Verdict refusal;

    Around(Place place, Map<Key, Instance> seen, Map<Key, Verdict> failed) {
      this.place = place;
      this.seen = seen;
      this.failed = failed;
    }

    void look(List<Key> keys) {
      List<List<Key>> parts = new ArrayList<>();
      for (int from = 0; from < keys.size(); from += MOST_IDS) {
        parts.add(keys.subList(from, Math.min(from + MOST_IDS, keys.size())));
      }
      cloud.abreast().each(parts, this::begin, this::take);
    }

    private Optional<Supplier<Reply<List<Instance>>>> begin(List<Key> keys) {
      if (refusal == null) {
        refusal = cloud.closed(place.product()).orElse(null);
      }
      if (refusal != null) {
        keys.forEach(key -> failed.put(key, refusal));
        return Optional.empty();
      }
      return Optional.of(cloud.describe(place, keys.stream().map(Key::instanceId).toList()));
    }

    private void take(List<Key> keys, Reply<List<Instance>> reply) {
      if (reply instanceof Answered<List<Instance>> answered) {
        answered.value().forEach(instance -> seen.put(Key.of(place, instance.id()), instance));
      } else if (FailedLook.isAboutOneOf(reply) && keys.size() > 1) {
        // One id that is unknown or not allowed refuses them all: halve until it stands alone.
        int half = keys.size() / 2;
        List<List<Key>> halves = List.of(keys.subList(0, half), keys.subList(half, keys.size()));
        halves.forEach(some -> begin(some).ifPresent(send -> take(some, send.get())));
      } else {
        Verdict verdict = FailedLook.verdict(cloud, place, reply);
        keys.forEach(key -> failed.put(key, verdict));
        if (!FailedLook.isAboutOneOf(reply)) {
          refusal = verdict;
        }
      }
    }
  }
}
