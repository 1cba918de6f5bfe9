package dev.lightsout.cloud;

import dev.lightsout.order.Regions;
import java.net.URI;

/**
 * Where the APIs are.
 *
 * @param base one base URL that serves every API, such as the stand-in's; null for the cloud's
 *     hosts
 * @param domain what the cloud's hosts end with
 */
public record Endpoint(URI base, String domain) {

  /** Whether it is asked without TLS. */
  boolean isPlain() {
    return base != null && "http".equals(base.getScheme());
  }

  /** {@code https://} or, for a base URL on this machine, {@code http://}. */
  public String protocol() {
    return (base == null ? "https" : base.getScheme()) + "://";
  }

  /**
   * The host of a service. Finance regions must be asked at a host of their own (document
   * 213/15743: "a domain name with the Finance region needs to be specified").
   */
  public String host(String service, String region) {
    if (base != null) {
      return base.getAuthority();
    }
    return Regions.isFinance(region)
        ? service + "." + region + "." + domain
        : service + "." + domain;
  }
}
