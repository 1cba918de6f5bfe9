package dev.lightsout;

import dev.lightsout.cloud.Credentials;
import dev.lightsout.plan.Verdict;
import java.util.Optional;

/**
 * The keys of one invocation, and whether the cloud's answers show that they have gone stale. A
 * platform that hands out keys with each event has fresh ones for the next; a process that keeps
 * those it was started with has not, and the event is to be delivered to another.
 */
final class Keys {
  private static final String PERHAPS_OVER =
      "; they are of a session, which may be over, and this process has no others";
  private static final String ANOTHER_PROCESS =
      "another delivery goes to a process with fresh ones from the role; if those are refused too, ";

  private final Optional<Credentials> credentials;
  private final boolean areOfTheProcess;
  private boolean areStale;

  /**
   * The keys, not refused yet.
   *
   * @param areOfTheProcess whether it was started with them, and nobody renews them
   */
  Keys(Optional<Credentials> credentials, boolean areOfTheProcess) {
    this.credentials = credentials;
    this.areOfTheProcess = areOfTheProcess;
  }

  /** Hears a code of the API; null is none. Returns whether it says that these are stale. */
  boolean heard(String code) {
    boolean stale = credentials.filter(keys -> keys.mayBeStale(code)).isPresent();
    areStale |= stale;
    return stale;
  }

  /**
   * Hears a verdict. If it is one on stale keys, another delivery may end better, and the verdict
   * that is returned says so.
   */
  Verdict heard(Verdict verdict) {
    if (!heard(verdict.trace().errorCode()) || !areOfTheProcess || verdict.retryable()) {
      return verdict;
    }
    return verdict
        .because(verdict.reason() + PERHAPS_OVER)
        .withAdvice(ANOTHER_PROCESS + verdict.advice())
        .withRetryable(true);
  }

  /** Why others are needed, if an answer of the cloud showed that these are stale. */
  Optional<String> staleness() {
    return areStale
        ? Optional.of("the credentials have expired or were refused")
        : Optional.empty();
  }
}
