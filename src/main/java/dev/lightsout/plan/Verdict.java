package dev.lightsout.plan;

/**
 * What became of one instance, or of what could not be read, and why. Immutable; {@code null} where
 * there is nothing to say.
 *
 * @param outcome how it ended
 * @param retryable whether another delivery may end better
 * @param reason why, in words
 * @param advice what the operator can do about it
 * @param guard how a redelivery of it is guarded against
 * @param before the instance before the stop
 * @param after the instance after it
 * @param errorCode the API's code
 * @param errorMessage the API's message
 * @param requestId the API's id of the stop request
 * @param taskId HAI's id of the stop task
 * @param dryRun whether no stop was meant to happen
 */
public record Verdict(
    Outcome outcome,
    boolean retryable,
    String reason,
    String advice,
    String guard,
    Instance before,
    Instance after,
    String errorCode,
    String errorMessage,
    String requestId,
    Long taskId,
    boolean dryRun) {

  /** An outcome with its reason. */
  public static Verdict of(Outcome outcome, String reason) {
    return new Verdict(
        outcome,
        outcome.retryable(),
        reason,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        false);
  }

  /** The cloud took our stop. */
  public static Verdict stopRequested(String requestId, Long taskId, String reason) {
    return of(Outcome.STOP_REQUESTED, reason).withRequest(requestId, taskId);
  }

  /** The same, for another reason. */
  public Verdict because(String reason) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, with another word on whether a redelivery may end better. */
  public Verdict withRetryable(boolean retryable) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, with what the operator can do. */
  public Verdict withAdvice(String advice) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, with how a redelivery is guarded against. */
  public Verdict withGuard(String guard) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, of an instance that was seen before; keeps what is there already. */
  public Verdict withBefore(Instance before) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        this.before == null ? before : this.before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, of an instance that was seen afterwards. */
  public Verdict withAfter(Instance after) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, with the API's error. */
  public Verdict withError(String code, String message, String requestId) {
    return new Verdict(
        outcome, retryable, reason, advice, guard, before, after, code, message, requestId, taskId,
        dryRun);
  }

  /** The same, with the API's ids. */
  public Verdict withRequest(String requestId, Long taskId) {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        dryRun);
  }

  /** The same, of a dry run. */
  public Verdict asDryRun() {
    return new Verdict(
        outcome,
        retryable,
        reason,
        advice,
        guard,
        before,
        after,
        errorCode,
        errorMessage,
        requestId,
        taskId,
        true);
  }
}
