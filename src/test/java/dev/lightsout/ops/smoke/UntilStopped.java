package dev.lightsout.ops.smoke;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The states that the instance was seen in from the stop on, and looks until it is stopped. */
record UntilStopped() implements Question {
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  @Override
  public Observation of(CloudUnderContract cloud) {
    Instant end = cloud.now().plus(PATIENCE);
    while (!cloud.course().last().isStopped() && cloud.now().isBefore(end)) {
      cloud.sleep(Watched.EVERY);
      cloud.look();
    }
    List<Look> steps = steps(cloud.course().looks());
    Look last = steps.get(steps.size() - 1);
    Instant began = cloud.course().deliveredAt();
    return Observation.of(
        new Fact(
            "states",
            steps.stream().map(Look::step).collect(Collectors.joining(Fact.THEN)),
            Fact.Rule.STEPS),
        Fact.measured(
            "first seen",
            steps.stream()
                .skip(1)
                .map(it -> it.step() + " after " + seconds(began, it.at()))
                .collect(Collectors.joining(", "))),
        Fact.measured(
            "stopped", last.isStopped() ? "within " + seconds(began, last.at()) : "not yet"));
  }

  /** The first look of each step. */
  private static List<Look> steps(List<Look> looks) {
    return IntStream.range(0, looks.size())
        .filter(i -> i == 0 || !looks.get(i).step().equals(looks.get(i - 1).step()))
        .mapToObj(looks::get)
        .toList();
  }

  static String seconds(Instant from, Instant to) {
    return "%.1f s".formatted(Duration.between(from, to).toMillis() / 1000.0);
  }
}
