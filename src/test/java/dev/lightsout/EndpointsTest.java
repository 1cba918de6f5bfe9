package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Keys go over plain HTTP to this machine alone, however an address is written. */
class EndpointsTest {
  private static final List<String> SCHEMES =
      List.of("http://", "HTTP://", "Http://", "http:/", "http:\\\\", "");

  private static final List<String> USERS =
      List.of("", "127.0.0.1:80@", "@", "127.0.0.1%40", "127.0.0.1\\@");

  private static final List<String> HOSTS =
      List.of(
          "127.0.0.1",
          "localhost",
          "[::1]",
          "LOCALHOST",
          "LocalHost",
          "localhost.",
          "127.0.0.1.",
          "127.1",
          "127.0.1",
          "2130706433",
          "0x7f.1",
          "0x7f000001",
          "0177.0.0.1",
          "127.0.0.2",
          "127.0.0.1.evil.com",
          "localhost.evil.com",
          "evil.com",
          "evil.com.localhost",
          "127.0.0.1-evil.com",
          "localhost%2eevil.com",
          "[::ffff:127.0.0.1]",
          "[::ffff:7f00:1]",
          "[0:0:0:0:0:0:0:1]",
          "[::1%25lo]",
          "[::]",
          "[::1].evil.com",
          "::1",
          "0.0.0.0",
          "0",
          "169.254.169.254",
          "10.0.0.1",
          "１２７.0.0.1",
          "127。0。0。1",
          "ⓛocalhost",
          "loca\u00adlhost",
          "");

  private static final List<String> PORTS = List.of("", ":80", ":80@evil.com", ":0", ":65536");

  private static final List<String> TAILS =
      List.of("", "/", "?@evil.com", "#@evil.com", "/../@evil.com");

  @Test
  void plainHttpIsTakenForThisMachineAlone() throws UnknownHostException {
    // given
    Set<String> hosts = new TreeSet<>();
    for (String address : addresses()) {
      // when
      Settings settings = Settings.read(Map.of("LIGHTS_OUT_ENDPOINT", address));

      // then
      if (settings.endpoint().base() != null) {
        HttpUrl asked = HttpUrl.get(settings.endpoint().base() + "/");
        assertThat(asked.scheme()).isEqualTo("http");
        assertThat(asked.username() + asked.password()).as(address).isEmpty();
        assertThat(InetAddress.getByName(asked.host()).isLoopbackAddress()).as(address).isTrue();
        hosts.add(asked.host());
      } else {
        assertThat(settings.problems()).as(address).hasSize(1);
      }
    }
    assertThat(hosts).containsExactly("127.0.0.1", "::1", "localhost");
  }

  private static List<String> addresses() {
    return SCHEMES.stream()
        .flatMap(scheme -> USERS.stream().map(user -> scheme + user))
        .flatMap(start -> HOSTS.stream().map(host -> start + host))
        .flatMap(start -> PORTS.stream().map(port -> start + port))
        .flatMap(start -> TAILS.stream().map(tail -> start + tail))
        .filter(address -> !address.isBlank())
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://evil.com", "https://127.0.0.1:1", "https://[::1]"})
  void withTlsAnyHostIsTaken(String address) {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_ENDPOINT", address));

    // then
    assertThat(settings.endpoint().base()).hasToString(address);
  }

  @ParameterizedTest
  @ValueSource(strings = {"evil.com/", "evil.com:80", "a@evil.com", "http://evil.com", "evil.com?"})
  void aDomainIsAHostAlone(String domain) {
    // when
    Settings settings = Settings.read(Map.of("LIGHTS_OUT_DOMAIN", domain));

    // then
    assertThat(settings.problems()).singleElement().asString().contains("LIGHTS_OUT_DOMAIN");
  }
}
