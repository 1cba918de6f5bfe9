package dev.lightsout.ops.smoke;

import java.util.ArrayList;
import java.util.List;

/**
 * One request.
 *
 * @param aspects what of its answer is compared
 */
record Call(Ask ask, Keys keys, List<Aspect> aspects) implements Question {

  static Call of(Ask ask, Aspect... aspects) {
    return new Call(ask, Keys.RIGHT, List.of(aspects));
  }

  static Call with(Keys keys, Ask ask) {
    return new Call(ask, keys, List.of(Aspect.CODE));
  }

  @Override
  public Observation of(CloudUnderContract cloud) {
    return observed(cloud.ask(ask, keys), aspects);
  }

  static Observation observed(Answer answer, List<Aspect> aspects) {
    List<Fact> facts = new ArrayList<>();
    aspects.forEach(it -> facts.addAll(it.of(answer)));
    return new Observation(facts, answer.outcome(), answer.message());
  }
}
