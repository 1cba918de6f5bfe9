package dev.lightsout.plan;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** Instances that are left alone whoever asks. */
final class Protection {
  /** Document 377/40286: what Auto Scaling puts on the members of a group. */
  private static final String GROUP_TAG = "tencentcloud:autoscaling:auto-scaling-group-id";

  private Protection() {}

  static Optional<Verdict> verdict(Instance instance, Rails rails, Instant at) {
    Map<String, String> tags = instance.tags();
    Optional<String> kept =
        Optional.ofNullable(tags.get(rails.protectTag()))
            .flatMap(value -> KeepUntil.protects(value, at));
    if (kept.isPresent()) {
      return skipped(
          "it has the tag "
              + rails.protectTag()
              + " = "
              + tags.get(rails.protectTag())
              + kept.get());
    }
    if (tags.containsKey(Instance.UNREADABLE_TAG)) {
      return skipped("it has a tag whose key cannot be read, so it may be protected");
    }
    if (tags.containsKey(GROUP_TAG)) {
      return skipped(
          "it belongs to the auto-scaling group "
              + tags.get(GROUP_TAG)
              + ", which would replace a stopped member");
    }
    return Optional.empty();
  }

  private static Optional<Verdict> skipped(String reason) {
    return Optional.of(Verdict.of(Outcome.SKIPPED, reason));
  }
}
