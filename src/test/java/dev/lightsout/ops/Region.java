package dev.lightsout.ops.topic;

import dev.lightsout.ops.BadUsage;
import java.util.Map;
import java.util.stream.Stream;

/** Where a stage's log topics are. */
final class Region {
  private Region() {}

  /**
   * The one that was asked for, else that of the first of these variables that has one.
   *
   * @param asked null if none was
   */
  static String of(String asked, Map<String, String> variables, String... names) {
    String region =
        asked != null
            ? asked
            : Stream.of(names)
                .map(name -> variables.getOrDefault(name, ""))
                .filter(it -> !it.isBlank())
                .findFirst()
                .orElseThrow(
                    () ->
                        new BadUsage(
                            "no region: give --region, or set " + String.join(" or ", names)));
    if (!region.matches("[a-z]{2}-[a-z]+(-[a-z]+)*")) {
      throw new BadUsage("a region is such as ap-guangzhou, not \"" + region + '"');
    }
    return region;
  }
}
