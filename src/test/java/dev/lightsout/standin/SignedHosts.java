package dev.lightsout.standin;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The host a client may have signed. Java signs {@code 127.0.0.1:8080} as it sends it, Node leaves
 * the port out, and a client that comes through a hosts file or a proxy signs the true name.
 */
final class SignedHosts {
  private static final List<String> DOMAINS =
      List.of("tencentcloudapi.com", "intl.tencentcloudapi.com", "internal.tencentcloudapi.com");

  private SignedHosts() {}

  static Set<String> of(Call call, String service) {
    Set<String> hosts = new LinkedHashSet<>();
    for (String name : new String[] {"Host", "X-Forwarded-Host"}) {
      String host = call.header(name);
      if (host != null) {
        hosts.add(host);
        hosts.add(host.replaceFirst(":\\d+$", ""));
      }
    }
    for (String domain : DOMAINS) {
      hosts.add(service + "." + domain);
      hosts.add(service + "." + call.region() + "." + domain);
    }
    hosts.add(service + ".internal." + call.region() + ".tencentcloudapi.com");
    return hosts;
  }
}
