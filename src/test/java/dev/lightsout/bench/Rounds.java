package dev.lightsout.bench;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** The scores of one work, a round each. What is compared is compared round by round. */
record Rounds(List<Score> scores) {

  Distribution cpu() {
    return distribution(Score::cpu);
  }

  Distribution clock() {
    return distribution(Score::clock);
  }

  Distribution bytes() {
    return distribution(Score::bytes);
  }

  Rounds each(UnaryOperator<Score> change) {
    return new Rounds(scores.stream().map(change).toList());
  }

  Rounds with(Rounds other, BinaryOperator<Score> both) {
    return new Rounds(
        IntStream.range(0, scores.size())
            .mapToObj(round -> both.apply(scores.get(round), other.scores.get(round)))
            .toList());
  }

  private Distribution distribution(ToDoubleFunction<Score> of) {
    return Distribution.of(scores.stream().map(of::applyAsDouble).toList());
  }
}
