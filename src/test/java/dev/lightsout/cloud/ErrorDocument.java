package dev.lightsout.cloud;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;

/** docs/errors.md, written from the table in the code. Run by scripts/docs. */
public final class ErrorDocument {
  static final Path FILE = Path.of("docs", "errors.md");

  private static final String HEAD =
      """
      # What the API's errors mean

      Written by `scripts/docs` from the table in the code, and compared with it by a test. Only the code counts: messages
      change, and may be Chinese. A code without a row of its own takes the first family (`*`) that it begins with.

      "Falls on" says what else a code touches. `instance`: of several instances in a call the code does not say which, so they
      are looked at again, and what still runs is stopped alone, once. `call`: all instances of the call alike. `keys`: the same,
      since it is the keys that were refused; in the [custom runtime](custom-runtime.md#keys-that-expire) each such code is retryable
      where the keys are of a session. `product`: no further stop of the product is sent in the invocation. `rate`: the call is sent
      again until the deadline. `answer`: nobody knows whether the cloud acted, so looks settle it, and only if they show no stop the
      outcome is what the table says. An instance that was refused as BUSY alone is not sent again in the same delivery; looks, 1, 2,
      4 and 8 s apart, tell whether another stop was the cause.

      | code | outcome | retryable | falls on | reason | advice |
      |---|---|---|---|---|---|
      """;

  private ErrorDocument() {}

  static String text() {
    return HEAD
        + ErrorTable.rows().entrySet().stream()
            .map(row -> line(row.getKey(), row.getValue()))
            .collect(Collectors.joining());
  }

  private static String line(String code, Meaning meaning) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            code,
            meaning.outcome(),
            meaning.retryable() ? "yes" : "no",
            meaning.scope().name().toLowerCase(Locale.ROOT),
            meaning.reason(),
            meaning.advice() == null ? "" : meaning.advice().replace("{action}", "the API action"));
  }

  public static void main(String[] args) throws IOException {
    Files.writeString(FILE, text());
  }
}
