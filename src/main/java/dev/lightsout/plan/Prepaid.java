package dev.lightsout.plan;

import java.util.Optional;

/** Instances whose stop saves nothing, since they are paid for already. */
final class Prepaid {
  private Prepaid() {}

  /** Filters do not mean them; somebody who names one may have another reason to stop it. */
  static Optional<Verdict> verdict(Instance instance, Target target) {
    return instance.isPaidAhead() && target.isChosen()
        ? Optional.of(Verdict.of(Outcome.SKIPPED, reason(instance)))
        : Optional.empty();
  }

  /** What is to be said of one that is stopped all the same; empty: nothing. */
  static Optional<String> remark(Instance instance) {
    return instance.isPaidAhead() ? Optional.of(reason(instance)) : Optional.empty();
  }

  private static String reason(Instance instance) {
    return "it is " + instance.chargeType() + ", so stopping it saves nothing";
  }
}
