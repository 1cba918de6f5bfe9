package dev.lightsout.standin;

import java.util.Collection;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.Function;

/**
 * What a filter of DescribeInstances looks at.
 *
 * @param passes whether the instance has what that value of the filter asks for
 * @param change the instance once it has it
 */
record Trait(
    BiPredicate<StandInInstance, String> passes,
    BiFunction<StandInInstance, String, StandInInstance> change) {

  static final Trait ID =
      of(
          it -> List.of(it.id()),
          (it, value) -> {
            throw new UnsupportedOperationException(it.id() + " keeps its id");
          });
  static final Trait STATE = of(it -> List.of(it.state()), StandInInstance::state);
  static final Trait CHARGE_TYPE = of(it -> List.of(it.chargeType()), StandInInstance::chargeType);
  static final Trait PUBLIC_IP =
      of(
          it -> it.publicIp() == null ? List.of() : List.of(it.publicIp()),
          StandInInstance::publicIp);

  /** Passed by having that value among others. */
  static Trait of(
      Function<StandInInstance, Collection<String>> values,
      BiFunction<StandInInstance, String, StandInInstance> change) {
    return new Trait((it, value) -> values.apply(it).contains(value), change);
  }

  /** Whether the filter finds the instance: one of its values is enough. */
  boolean passes(StandInInstance instance, List<String> values) {
    // No stream: each page asks this of the whole fleet.
    for (String value : values) {
      if (passes.test(instance, value)) {
        return true;
      }
    }
    return false;
  }
}
