package dev.lightsout.cloud;

import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;

/**
 * What one of the API's codes means.
 *
 * @param outcome of the instances it falls on
 * @param scope what it falls on
 * @param retryable whether another delivery may end better
 * @param reason in words
 * @param advice what the operator can do, with {@code {action}} for the API action; may be null
 */
record Meaning(Outcome outcome, Scope scope, boolean retryable, String reason, String advice) {

  /** What a code falls on. */
  enum Scope {
    /** One instance: of several in a call, the code does not say which. */
    INSTANCE,
    /** The call, and so all its instances alike. */
    CALL,
    /** The keys, and so every call that they sign. */
    KEYS,
    /** Every call of the product. */
    PRODUCT,
    /** Over the rate limit: the call may be sent again. */
    RATE,
    /** Nobody knows: whether the cloud acted must be looked up. */
    ANSWER
  }

  /** The verdict on an instance that the code falls on. */
  Verdict verdict(String action, Reply.Rejected<?> rejected) {
    Verdict verdict =
        Verdict.of(outcome, reason).withRetryable(retryable).withTrace(Verdicts.trace(rejected));
    return advice == null ? verdict : verdict.withAdvice(advice.replace("{action}", action));
  }
}
