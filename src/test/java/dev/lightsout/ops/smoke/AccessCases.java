package dev.lightsout.ops.smoke;

import dev.lightsout.ops.Service;
import java.util.List;

/** What the cloud says to keys that are not right; asked of the product of the instance. */
final class AccessCases {
  private static final String FILE = "src/test/java/dev/lightsout/standin/Signature.java";
  private static final String SOURCE = "the API's common error codes";
  private static final String MEANING =
      "Nothing is stopped by it. The row's outcome and advice go by this code: see docs/errors.md.";

  private AccessCases() {}

  static List<Case> all(Service service) {
    Ask ask = Ask.look(service, "DescribeInstances", CloudUnderContract.BY_ID);
    return List.of(
        new Case(
            "keys-wrong",
            "A wrong secret key is AuthFailure.SignatureFailure",
            SOURCE,
            Needs.NOTHING,
            Call.with(Keys.WRONG_KEY, ask),
            MEANING,
            FILE),
        new Case(
            "keys-unknown",
            "An unknown secret id is AuthFailure.SecretIdNotFound",
            SOURCE,
            Needs.NOTHING,
            Call.with(Keys.UNKNOWN_ID, ask),
            MEANING,
            FILE),
        new Case(
            "keys-token",
            "A wrong token is AuthFailure.TokenFailure",
            SOURCE,
            Needs.A_TOKEN,
            Call.with(Keys.WRONG_TOKEN, ask),
            MEANING,
            FILE));
  }
}
