package dev.lightsout.plan;

import java.util.Optional;

/** Instances whose stop saves nothing, since they are paid for already. */
public final class Prepaid {
  private Prepaid() {}

  /** Filters do not mean them; somebody who names one may have another reason to stop it. */
  static Optional<Verdict> verdict(Instance instance, Target target) {
    return instance.isPaidAhead() && target.isChosen()
        ? Optional.of(Verdict.of(Outcome.SKIPPED, reason(instance)))
        : Optional.empty();
  }

  /** The reason of a stop, with what is to be said of one that saves nothing; empty: nothing. */
  public static Optional<String> remark(Verdict verdict) {
    boolean stops =
        verdict.outcome() == Outcome.STOP_REQUESTED || verdict.outcome() == Outcome.WOULD_STOP;
    return Optional.ofNullable(verdict.before())
        .filter(before -> stops && before.isPaidAhead())
        .map(before -> verdict.reason() + "; " + reason(before));
  }

  private static String reason(Instance instance) {
    return "it is " + instance.chargeType() + ", so stopping it saves nothing";
  }
}
