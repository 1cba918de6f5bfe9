package dev.lightsout.ops;

import dev.lightsout.cloud.Credentials;
import java.net.URI;
import java.util.Map;
import java.util.Set;

/**
 * Whose cloud it is, and where.
 *
 * @param credentials the operator's own keys, never the function's role
 * @param endpoint one base URL that serves every API, such as the stand-in's; null for the cloud's
 *     hosts
 * @param domain what the cloud's hosts end with
 */
public record Account(Credentials credentials, URI endpoint, String domain) {

  /** How the deploy tool names them. */
  private static final String ID = "TENCENT_SECRET_ID";

  private static final String KEY = "TENCENT_SECRET_KEY";
  private static final String TOKEN = "TENCENT_TOKEN";

  private static final Set<String> SCHEMES = Set.of("http", "https");
  private static final Set<String> HERE = Set.of("127.0.0.1", "localhost");

  /**
   * The keys that the deploy tool takes, else those that the SDK takes.
   *
   * @param variables those of the stage
   */
  public static Account of(Map<String, String> variables) {
    Map<String, String> names =
        Map.of(
            "TENCENTCLOUD_SECRET_ID", ID,
            "TENCENTCLOUD_SECRET_KEY", KEY,
            "TENCENTCLOUD_TOKEN", TOKEN);
    Credentials credentials =
        Credentials.find(name -> null, name -> variables.get(names.getOrDefault(name, name)))
            .or(() -> Credentials.find(name -> null, variables::get))
            .filter(Credentials::fitInHeaders)
            .orElseThrow(
                () ->
                    new BadUsage(
                        "no keys: set TENCENT_SECRET_ID and TENCENT_SECRET_KEY, and TENCENT_TOKEN if they are"
                            + " temporary, in the shell or in .env.<stage>"));
    return new Account(
        credentials,
        endpoint(variables.getOrDefault("LIGHTS_OUT_ENDPOINT", "")),
        variables.getOrDefault("LIGHTS_OUT_DOMAIN", "tencentcloudapi.com"));
  }

  /** Signed requests, with what they are about, leave this machine by TLS alone. */
  private static URI endpoint(String url) {
    if (url.isBlank()) {
      return null;
    }
    try {
      URI endpoint = URI.create(url.strip());
      boolean isHere = HERE.contains(String.valueOf(endpoint.getHost()));
      if ("http".equals(endpoint.getScheme()) && !isHere) {
        throw new BadUsage(
            "LIGHTS_OUT_ENDPOINT " + url + ": without TLS a request may not leave this machine");
      }
      if (endpoint.getHost() != null && SCHEMES.contains(String.valueOf(endpoint.getScheme()))) {
        return endpoint;
      }
    } catch (IllegalArgumentException notOne) {
      // Falls through: what is no URL is not the right one either.
    }
    throw new BadUsage(
        "LIGHTS_OUT_ENDPOINT " + url + ": expected a URL such as http://127.0.0.1:8080");
  }
}
