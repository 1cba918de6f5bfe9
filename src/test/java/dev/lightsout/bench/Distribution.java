package dev.lightsout.bench;

import java.util.List;

/**
 * Where the values of a series lie: a quarter of them is below {@code lower}, above {@code upper}.
 */
public record Distribution(
    double lowest, double lower, double median, double upper, double highest) {

  /** Of one value at least. */
  public static Distribution of(List<Double> series) {
    List<Double> sorted = series.stream().sorted().toList();
    return new Distribution(
        at(sorted, 0), at(sorted, 0.25), at(sorted, 0.5), at(sorted, 0.75), at(sorted, 1));
  }

  /** Between two neighbours it is as far along as the share says. */
  private static double at(List<Double> sorted, double share) {
    double place = share * (sorted.size() - 1);
    int below = (int) Math.floor(place);
    int above = (int) Math.ceil(place);
    return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
  }
}
