package dev.lightsout.cloud;

import dev.lightsout.cloud.Meaning.Scope;
import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import dev.lightsout.order.Product;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Sight;
import dev.lightsout.plan.Target.Key;
import dev.lightsout.plan.Verdict;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks at instances: one {@code DescribeInstances} per 100 ids of a product and region. */
public final class Look {

  /** {@code DescribeInstances} of both products: "no more than 100". */
  private static final int MOST_IDS = 100;

  /** What a failed look may say of an instance; anything else is a look that failed. */
  private static final Set<Outcome> SAID_BY_A_LOOK =
      EnumSet.of(
          Outcome.DENIED,
          Outcome.MFA_REQUIRED,
          Outcome.REFUSED,
          Outcome.NOT_FOUND,
          Outcome.THROTTLED);

  private final Cloud cloud;

  /** Looks through this cloud. */
  public Look(Cloud cloud) {
    this.cloud = cloud;
  }

  /** How these instances look now; where a look fails, it says so for each of its instances. */
  public Sight at(Collection<Key> keys) {
    Found found = new Found(new HashMap<>(), new HashMap<>());
    keys.stream()
        .collect(
            Collectors.groupingBy(
                key -> new Place(key.product(), key.region()),
                LinkedHashMap::new,
                Collectors.toList()))
        .forEach((place, there) -> lookAround(place, there, found));
    return new Sight(found.seen(), found.failed());
  }

  private record Place(Product product, String region) {}

  private record Found(Map<Key, Instance> seen, Map<Key, Verdict> failed) {}

  private void lookAround(Place place, List<Key> keys, Found found) {
    for (int from = 0; from < keys.size(); from += MOST_IDS) {
      List<Key> some = keys.subList(from, Math.min(from + MOST_IDS, keys.size()));
      Optional<Verdict> failure = lookAt(place, some, found);
      if (failure.isPresent()) {
        // Whatever refused this look refuses the rest of the region too.
        keys.subList(from, keys.size()).stream()
            .filter(key -> !found.seen().containsKey(key))
            .forEach(key -> found.failed().putIfAbsent(key, failure.get()));
        return;
      }
    }
  }

  /** Looks at 1 to 100 instances; returns why it failed, if the reason is not one of theirs. */
  private Optional<Verdict> lookAt(Place place, List<Key> keys, Found found) {
    if (cloud.closed(place.product()).isPresent()) {
      return cloud.closed(place.product());
    }
    List<String> ids = keys.stream().map(Key::instanceId).toList();
    Reply<List<Instance>> reply = cloud.describe(place.product(), place.region(), ids);
    if (reply instanceof Answered<List<Instance>> answered) {
      for (Instance instance : answered.value()) {
        found.seen().put(new Key(place.product(), place.region(), instance.id()), instance);
      }
      return Optional.empty();
    }
    Verdict verdict = verdict(place, reply);
    if (verdict.outcome() == Outcome.MFA_REQUIRED) {
      cloud.close(place.product(), verdict);
    }
    if (!isAboutOneOf(reply)) {
      return Optional.of(verdict);
    }
    if (keys.size() == 1) {
      found.failed().put(keys.get(0), verdict);
      return Optional.empty();
    }
    // One id that is unknown or not allowed refuses the whole look: halve until it stands alone.
    int half = keys.size() / 2;
    return lookAt(place, keys.subList(0, half), found)
        .or(() -> lookAt(place, keys.subList(half, keys.size()), found));
  }

  private static boolean isAboutOneOf(Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      Meaning meaning = ErrorTable.meaning(rejected.code());
      return meaning.scope() == Scope.INSTANCE && SAID_BY_A_LOOK.contains(meaning.outcome());
    }
    return false;
  }

  private static Verdict verdict(Place place, Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      Meaning meaning = ErrorTable.meaning(rejected.code());
      String action = place.product().service() + ":DescribeInstances";
      Verdict said = meaning.verdict(action, rejected);
      return SAID_BY_A_LOOK.contains(said.outcome())
          ? said
          : lookFailed("the API answered " + rejected.code()).withTrace(Verdicts.trace(rejected));
    }
    if (reply instanceof Lost<?> lost) {
      return lookFailed(lost.why());
    }
    if (reply instanceof Unsent<?> unsent) {
      return lookFailed("no connection: " + unsent.why());
    }
    return Verdict.of(Outcome.NOT_TRIED, "the deadline came before the look; nothing was sent");
  }

  private static Verdict lookFailed(String why) {
    return Verdict.of(
            Outcome.FAILED, "the look before the stop failed, so nothing was sent: " + why)
        .withRetryable(true);
  }
}
