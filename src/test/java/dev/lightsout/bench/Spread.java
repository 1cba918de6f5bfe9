package dev.lightsout.bench;

import java.util.List;

/** What a series of measurements comes to. */
record Spread(double lowest, double median, double highest) {

  static Spread of(List<Double> series) {
    List<Double> sorted = series.stream().sorted().toList();
    int size = sorted.size();
    double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
    return new Spread(sorted.get(0), median, sorted.get(size - 1));
  }
}
