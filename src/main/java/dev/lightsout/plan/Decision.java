package dev.lightsout.plan;

/** What to do about one target: one per target, each with a reason. */
public sealed interface Decision {

  /** The target decided on. */
  Target target();

  /** Whether it comes to a stop: of what is busy, when it becomes free. */
  default boolean mayStop() {
    return this instanceof Stop
        || this instanceof Leave leave && leave.verdict().outcome() == Outcome.BUSY;
  }

  /**
   * Stop it.
   *
   * @param before the instance as seen before the stop
   */
  record Stop(Target target, Instance before) implements Decision {}

  /**
   * Leave it.
   *
   * @param verdict why, and how that counts
   */
  record Leave(Target target, Verdict verdict) implements Decision {}
}
