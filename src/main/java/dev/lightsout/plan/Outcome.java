package dev.lightsout.plan;

/** How one instance of one event ended. People write queries on these names: they do not change. */
public enum Outcome {
  /** Our stop was accepted, by its answer or settled by looks. */
  STOP_REQUESTED(false),
  /** Stopped or stopping without our call. */
  ALREADY_STOPPED(false),
  /** A dry run would have stopped it. */
  WOULD_STOP(false),
  /** A tag, a group or a charge type kept it. */
  SKIPPED(false),
  /** The event asks for no stop. */
  IGNORED(false),
  /** Malformed, ambiguous, over a limit, or the cloud rejected a parameter. */
  REFUSED(false),
  /** No such instance in that region. */
  NOT_FOUND(false),
  /** Its state or kind rules a stop out. */
  NOT_STOPPABLE(false),
  /** Another operation is under way. */
  BUSY(true),
  /** The cloud wants multi-factor authentication. */
  MFA_REQUIRED(false),
  /** Credentials missing or not allowed. */
  DENIED(false),
  /** Still over the rate limit at the deadline. */
  THROTTLED(true),
  /** The deadline came first. */
  NOT_TRIED(true),
  /** The answer was lost and looks could not settle it. */
  UNKNOWN(true),
  /** Any other error. */
  FAILED(false);

  private final boolean retryable;

  Outcome(boolean retryable) {
    this.retryable = retryable;
  }

  /** Whether another delivery may end better, where the cause does not say otherwise. */
  public boolean retryable() {
    return retryable;
  }
}
