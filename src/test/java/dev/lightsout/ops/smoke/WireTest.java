package dev.lightsout.ops.smoke;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.DyingConnections;
import dev.lightsout.DyingConnections.Death;
import dev.lightsout.cloud.Credentials;
import dev.lightsout.ops.Account;
import dev.lightsout.ops.Service;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Counts the stops of our own that reach a socket, whatever the network does. */
class WireTest {
  private static final String STOP = "{\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final StandIn cloud = StandIn.start();

  @AfterEach
  void close() {
    cloud.close();
  }

  private static Answer stop(String url) {
    Credentials keys = new Credentials(StandIn.SECRET_ID, StandIn.SECRET_KEY, null);
    Account account = new Account(keys, URI.create(url), "tencentcloudapi.com");
    return new Wire(account, "ap-guangzhou").call(Service.CVM, "StopInstances", STOP, Keys.RIGHT);
  }

  static List<Fault> faults() {
    return List.of(
        Fault.reset(),
        Fault.empty(),
        Fault.truncated(),
        Fault.status(408),
        Fault.status(503, Map.of("Retry-After", "0")),
        Fault.status(401, Map.of("WWW-Authenticate", "Basic")),
        Fault.redirect(307, "/"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aStopWhoseAnswerIsLostIsNotSentAgain(Fault fault) {
    // given
    cloud.instances().running("ins-r8hr2upy");
    cloud.faults().always("StopInstances", fault);

    // when
    Answer answer = stop(cloud.url());

    // then
    assertThat(answer.isAccepted()).isFalse();
    assertThat(cloud.requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @EnumSource
  void connectionsThatDieDoubleNothing(Death death) throws IOException {
    // given
    cloud.instances().running("ins-r8hr2upy");
    try (DyingConnections network = new DyingConnections(cloud.port(), death)) {

      // when
      Answer first = stop(network.url());
      Answer second = stop(network.url());

      // then
      assertThat(first.outcome()).isEqualTo("accepted");
      assertThat(second.outcome()).isEqualTo("UnsupportedOperation.InstanceStateStopping");
      assertThat(network.requests("StopInstances")).isEqualTo(2);
    }
  }
}
