package dev.lightsout.ops;

import java.util.stream.Stream;

/** Which region is meant. */
public final class Region {
  private Region() {}

  /**
   * The one that was asked for, else that of the first of these variables that has one.
   *
   * @param asked by {@code --region}; null if none was
   * @throws BadUsage if there is none, or it is no name of a region
   */
  public static String of(String asked, EnvFile stage, String... variables) {
    String region =
        Stream.concat(Stream.ofNullable(asked), Stream.of(variables).map(stage::text))
            .map(String::strip)
            .filter(it -> !it.isEmpty())
            .findFirst()
            .orElseThrow(
                () ->
                    new BadUsage(
                        "no region: give --region, or set "
                            + String.join(" or ", variables)
                            + " in "
                            + stage.name()));
    if (!region.matches("[a-z]{2}-[a-z]+(-[a-z]+)*")) {
      throw new BadUsage("a region is such as ap-guangzhou, not \"" + region + '"');
    }
    return region;
  }
}
