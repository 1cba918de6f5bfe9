package dev.lightsout.standin;

import java.util.Map;
import java.util.Optional;

/** The names that HAI's Filters take (2023-08-12, DescribeInstances). */
final class HaiTraits {
  private static final Map<String, Trait> NAMED =
      Map.of(
          "instance-id", Trait.ID,
          "instance-state", Trait.STATE,
          "charge-type", Trait.CHARGE_TYPE,
          "public-ip-address", Trait.PUBLIC_IP);

  private HaiTraits() {}

  static Optional<Trait> named(String name) {
    return Optional.ofNullable(NAMED.get(name));
  }
}
