package dev.lightsout.ops.smoke;

import java.time.Duration;

/** A request that should do nothing to the instance, and a look whether that is so. */
record ThenLook(Call call) implements Question {
  /** An operation that was begun shows at once; this is for a cloud that takes longer. */
  private static final Duration LATER = Duration.ofSeconds(5);

  @Override
  public Observation of(CloudUnderContract cloud) {
    Look before = cloud.course().last();
    Observation observed = call.of(cloud);
    cloud.sleep(LATER);
    String after =
        cloud
            .look()
            .map(now -> now.isInAnotherOperationThan(before) ? now.step() : "as before")
            .orElse("not shown");
    return observed.with(Fact.equal("the instance, afterwards", after));
  }
}
