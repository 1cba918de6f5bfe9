package dev.lightsout.plan;

import java.util.Optional;

/** Instances that are left alone whoever asks. */
final class Protection {
  /** Document 377/40286: what Auto Scaling puts on the members of a group. */
  private static final String GROUP_TAG = "tencentcloud:autoscaling:auto-scaling-group-id";

  private Protection() {}

  static Optional<Verdict> verdict(Instance instance, Rails rails) {
    if (instance.tags().containsKey(rails.protectTag())) {
      return Optional.of(
          Verdict.of(
              Outcome.SKIPPED,
              "it has the tag "
                  + rails.protectTag()
                  + " = "
                  + instance.tags().get(rails.protectTag())));
    }
    if (instance.tags().containsKey(GROUP_TAG)) {
      return Optional.of(
          Verdict.of(
              Outcome.SKIPPED,
              "it belongs to the auto-scaling group "
                  + instance.tags().get(GROUP_TAG)
                  + ", which would replace a stopped member"));
    }
    return Optional.empty();
  }
}
