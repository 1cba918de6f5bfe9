package dev.lightsout.plan;

import java.time.Duration;

/**
 * What became of one instance, or of what could not be read, and why. Immutable; null where there
 * is nothing to say.
 *
 * @param outcome how it ended
 * @param retryable whether another delivery may end better
 * @param reason why, in words
 * @param advice what the operator can do about it
 * @param before the instance before the stop
 * @param after the instance after it
 * @param verifiedMs how long after the stop a look showed it stopped, in milliseconds
 * @param trace what the API said of the stop; never null
 */
public record Verdict(
    Outcome outcome,
    boolean retryable,
    String reason,
    String advice,
    Instance before,
    Instance after,
    Long verifiedMs,
    Trace trace) {

  /**
   * The API's own words, by which a request is found again in its records.
   *
   * @param errorCode its code
   * @param errorMessage its message
   * @param requestId its id of the request
   * @param taskId HAI's id of the stop task
   */
  public record Trace(String errorCode, String errorMessage, String requestId, Long taskId) {
    private static final Trace NONE = new Trace(null, null, null, null);

    /** Of a request that was taken. */
    public static Trace ofRequest(String requestId, Long taskId) {
      return new Trace(null, null, requestId, taskId);
    }

    /** Of a request that was refused. */
    public static Trace ofError(String code, String message, String requestId) {
      return new Trace(code, message, requestId, null);
    }

    /** The same error, for an instance whose request was not sent because of it. */
    public Trace ofAnother() {
      return new Trace(errorCode, errorMessage, null, null);
    }
  }

  /** An outcome with its reason. */
  public static Verdict of(Outcome outcome, String reason) {
    return new Verdict(outcome, outcome.retryable(), reason, null, null, null, null, Trace.NONE);
  }

  /** The cloud took our stop. */
  public static Verdict stopRequested(String requestId, Long taskId, String reason) {
    return of(Outcome.STOP_REQUESTED, reason).withTrace(Trace.ofRequest(requestId, taskId));
  }

  /** The same, for another reason. */
  public Verdict because(String reason) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }

  /** The same, with another word on whether another delivery may end better. */
  public Verdict withRetryable(boolean retryable) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }

  /** The same, with what the operator can do. */
  public Verdict withAdvice(String advice) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }

  /** The same, of an instance that looked so before. */
  public Verdict withBefore(Instance before) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }

  /** The same, of an instance that looked so afterwards. */
  public Verdict withAfter(Instance after) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }

  /** The same, seen to be stopped so long after. */
  public Verdict verifiedAfter(Duration time) {
    return new Verdict(outcome, retryable, reason, advice, before, after, time.toMillis(), trace);
  }

  /** The same, with what the API said. */
  public Verdict withTrace(Trace trace) {
    return new Verdict(outcome, retryable, reason, advice, before, after, verifiedMs, trace);
  }
}
