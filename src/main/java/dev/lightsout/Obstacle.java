package dev.lightsout;

import dev.lightsout.cloud.Credentials;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;
import java.util.Optional;

/** What keeps every order of an invocation from being carried out. */
final class Obstacle {
  private static final String NO_ROLE =
      "give the function an execution role (role in serverless.yml, Role in CreateFunction) that may"
          + " call DescribeInstances and the stop, or set TENCENTCLOUD_SECRET_ID and"
          + " TENCENTCLOUD_SECRET_KEY outside SCF";

  private Obstacle() {}

  /** The verdict on all instances, before anything is sent; empty: go on. */
  static Optional<Verdict> before(Settings settings, Optional<Credentials> credentials) {
    if (!settings.problems().isEmpty()) {
      return Optional.of(
          Verdict.of(Outcome.FAILED, "bad setting: " + String.join("; ", settings.problems()))
              .withRetryable(true)
              .withAdvice("correct the function's environment; nothing is stopped until then"));
    }
    if (credentials.isEmpty()) {
      return Optional.of(
          Verdict.of(Outcome.DENIED, "there are no credentials, nothing was sent")
              .withAdvice(NO_ROLE));
    }
    if (!credentials.get().fitInHeaders()) {
      return Optional.of(
          Verdict.of(Outcome.DENIED, "the credentials hold a space or control character")
              .withAdvice("set them again, without quotes or line breaks"));
    }
    return Optional.empty();
  }
}
