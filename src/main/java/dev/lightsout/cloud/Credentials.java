package dev.lightsout.cloud;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Temporary credentials of the function's role, or whatever keys the caller has.
 *
 * @param secretId identifies the key
 * @param secretKey signs requests
 * @param token of a role or session; null for a long-lived key
 */
public record Credentials(String secretId, String secretKey, String token) {

  /** How SCF names them (document 583/32748). */
  private static final Names PLATFORM =
      new Names("TENCENTCLOUD_SECRETID", "TENCENTCLOUD_SECRETKEY", "TENCENTCLOUD_SESSIONTOKEN");

  /** How people name them elsewhere. */
  private static final Names CUSTOMARY =
      new Names("TENCENTCLOUD_SECRET_ID", "TENCENTCLOUD_SECRET_KEY", "TENCENTCLOUD_TOKEN");

  private record Names(String id, String key, String token) {}

  /**
   * Those of this invocation. SCF's Java runtime hands the role over in system properties, anew for
   * each invocation; a source counts only with both id and key, and its token comes with it.
   *
   * @param properties the system properties
   * @param environment the environment variables
   */
  public static Optional<Credentials> find(
      UnaryOperator<String> properties, UnaryOperator<String> environment) {
    return List.of(
            read(properties, PLATFORM), read(environment, PLATFORM), read(environment, CUSTOMARY))
        .stream()
        .flatMap(Optional::stream)
        .findFirst();
  }

  /** Whatever these sources hold, used or not, so that none of it is printed. */
  public static Stream<String> secrets(
      UnaryOperator<String> properties, UnaryOperator<String> environment) {
    return Stream.of(PLATFORM, CUSTOMARY)
        .flatMap(names -> Stream.of(names.id(), names.key(), names.token()))
        .flatMap(name -> Stream.of(properties.apply(name), environment.apply(name)))
        .filter(value -> !isMissing(value))
        .map(String::trim);
  }

  private static Optional<Credentials> read(UnaryOperator<String> source, Names names) {
    String id = source.apply(names.id());
    String key = source.apply(names.key());
    String token = source.apply(names.token());
    if (isMissing(id) || isMissing(key)) {
      return Optional.empty();
    }
    return Optional.of(
        new Credentials(id.trim(), key.trim(), isMissing(token) ? null : token.trim()));
  }

  private static boolean isMissing(String value) {
    return value == null || value.isBlank();
  }

  /**
   * Whether fresh ones may be taken where the cloud answered with this code: it says that these
   * have expired, or it refuses the keys themselves and they are of a session, which ends. What it
   * says of the keys of a session that is over is not confirmed, so all of that kind counts.
   *
   * @param code the API's; may be null
   */
  public boolean mayBeStale(String code) {
    if (code == null) {
      return false;
    }
    Meaning meaning = ErrorTable.meaning(code);
    return meaning.scope() == Meaning.Scope.KEYS && (meaning.retryable() || token != null);
  }

  /** Whether a header can hold them; HTTP clients print a value that a header cannot hold. */
  public boolean fitInHeaders() {
    return isPrintable(secretId) && isPrintable(secretKey) && (token == null || isPrintable(token));
  }

  private static boolean isPrintable(String value) {
    return value.chars().allMatch(c -> c > 0x20 && c < 0x7f);
  }

  /** Never the secrets. */
  @Override
  public String toString() {
    return "Credentials[…]";
  }
}
