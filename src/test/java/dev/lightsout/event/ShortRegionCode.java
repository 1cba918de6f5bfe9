package dev.lightsout.event;

import java.util.Map;
import java.util.Optional;

/** {@link ShortRegions} read the other way: how Cloud Monitor writes a region of the API. */
public final class ShortRegionCode {
  private ShortRegionCode() {}

  /** Such as {@code gz} for {@code ap-guangzhou}; empty if no document names one. */
  public static Optional<String> of(String region) {
    return ShortRegions.REGIONS.entrySet().stream()
        .filter(it -> it.getValue().equals(region))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
