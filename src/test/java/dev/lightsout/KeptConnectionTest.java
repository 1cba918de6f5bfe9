package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.DyingConnections.Death;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLServerSocket;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is kept between invocations, a connection and a TLS session, and what it costs where it died
 * meanwhile. Whom the function trusts is a property of the whole process, which others change too:
 * so these run alone.
 */
@Isolated
class KeptConnectionTest {
  private static final String ONE = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String THIRD = "ins-0hlzjnqa";

  /** A look, a stop and an upload. */
  private static final int ONE_EVENT = 3;

  private static final int FOR_EVER = Integer.MAX_VALUE;

  @TempDir static Path directory;
  private static SSLContext tls;

  private final World world = new World().asPatientAsEver().running(ONE, OTHER, THIRD);

  @BeforeAll
  static void trust() throws GeneralSecurityException, IOException {
    Certificates certificates = new Certificates();
    Path store = directory.resolve("trusted");
    certificates.trustedIn(store);
    tls = certificates.serverAt("127.0.0.1", Instant.now().plus(Duration.ofDays(1)));
    System.setProperty("javax.net.ssl.trustStore", store.toString());
    System.setProperty("javax.net.ssl.trustStorePassword", "changeit");
  }

  @AfterAll
  static void trustNoMore() {
    System.clearProperty("javax.net.ssl.trustStore");
    System.clearProperty("javax.net.ssl.trustStorePassword");
  }

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http", "https"})
  void invocationsShareAConnectionWhateverTheirCredentials(String protocol) throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, Death.AFTER_AN_ANSWER, FOR_EVER)) {

      // when
      world.deliver(world.timerFor(ONE));
      world.role(StandIn.SECRET_ID, StandIn.SECRET_KEY, "the-next-token");
      world.deliver(world.timerFor(OTHER));

      // then
      assertThat(world.cloud().requests("StopInstances"))
          .extracting(Request::token)
          .containsExactly("a-session-token", "the-next-token");
      assertThat(wire.connections()).isOne();
    }
  }

  @Test
  void theEventsOfACustomRuntimeShareAConnection() throws Exception {
    try (DyingConnections wire = wire("https", Death.AFTER_AN_ANSWER, FOR_EVER);
        RuntimeApiServer api = new RuntimeApiServer()) {
      // given
      api.environment().forEach(world::set);
      api.add(world.timerFor(ONE));
      api.add(world.timerFor(OTHER));

      // when
      CompletableFuture<String> end =
          CompletableFuture.supplyAsync(() -> CustomRuntime.serve(world.platform()));
      String answers = api.answer().text() + api.answer().text();
      api.close();
      end.get(20, TimeUnit.SECONDS);

      // then
      assertThat(answers).contains(ONE, OTHER);
      assertThat(wire.requests("StopInstances")).isEqualTo(2);
      assertThat(wire.connections()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void aNewConnectionResumesTheSessionOfTheOneBefore(String protocol) throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, Death.AFTER_AN_ANSWER, ONE_EVENT)) {

      // when
      for (String id : new String[] {ONE, OTHER, THIRD}) {
        assertThat(world.deliver(world.timerFor(id)).outcome()).isEqualTo("STOP_REQUESTED");
        wire.awaitTheEnd();
      }

      // then
      assertThat(wire.connections()).isEqualTo(3);
      assertThat(wire.sessions()).isOne();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.2", "TLSv1.3"})
  void anotherProcessHasASessionOfItsOwn(String protocol) throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, Death.AFTER_AN_ANSWER, ONE_EVENT)) {

      // when
      world.deliver(world.timerFor(ONE));
      world.restart().deliver(world.timerFor(OTHER));

      // then
      assertThat(wire.sessions()).isEqualTo(2);
    }
  }

  static Stream<Arguments> deaths() {
    return Stream.of("http", "https")
        .flatMap(protocol -> Stream.of(Death.values()).map(death -> Arguments.of(protocol, death)));
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aConnectionThatDiedBetweenInvocationsCostsALookAtMost(String protocol, Death death)
      throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, death, ONE_EVENT)) {
      world.deliver(world.timerFor(ONE));
      wire.awaitTheEnd();

      // when
      Delivered delivered = world.deliver(world.timerFor(OTHER));

      // then
      assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
      assertThat(delivered.again()).isFalse();
      assertThat(wire.requests("DescribeInstances")).isEqualTo(death.isOnReuse() ? 3 : 2);
      assertThat(wire.requests("StopInstances")).isEqualTo(2);
      assertThat(world.cloud().instances().acceptedStops(OTHER)).isOne();
      assertThat(wire.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aConnectionThatNobodyUsedForAMinuteCostsNothing(String protocol, Death death)
      throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, death, ONE_EVENT)) {
      world.deliver(world.timerFor(ONE));
      wire.awaitTheEnd();
      world.pass(Duration.ofSeconds(61));

      // when
      Delivered delivered = world.deliver(world.timerFor(OTHER));

      // then
      assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
      assertThat(wire.requests("DescribeInstances")).isEqualTo(2);
      assertThat(wire.connections()).isEqualTo(2);
    }
  }

  @ParameterizedTest
  @MethodSource("deaths")
  void aConnectionThatDiesBetweenTheLookAndTheStopDoublesNoStop(String protocol, Death death)
      throws Exception {
    // given
    try (DyingConnections wire = wire(protocol, death, 1)) {

      // when
      Delivered delivered = world.deliver(world.timerFor(ONE));

      // then
      int accepted = world.cloud().instances().acceptedStops(ONE);
      assertThat(wire.requests("StopInstances")).isOne();
      assertThat(delivered.outcome()).isEqualTo(accepted == 1 ? "STOP_REQUESTED" : "UNKNOWN");
      assertThat(delivered.again()).isEqualTo(accepted == 0);
    }
  }

  private DyingConnections wire(String protocol, Death death, int lifetime) throws IOException {
    DyingConnections wire =
        new DyingConnections(
            server(protocol),
            world.cloud().port(),
            death,
            lifetime,
            () -> world.time().answerTakes(Duration.ofHours(1)));
    world.set("LIGHTS_OUT_ENDPOINT", wire.url());
    return wire;
  }

  private static ServerSocket server(String protocol) throws IOException {
    InetAddress here = InetAddress.getLoopbackAddress();
    if (protocol.equals("http")) {
      return new ServerSocket(0, 50, here);
    }
    SSLServerSocket server =
        (SSLServerSocket) tls.getServerSocketFactory().createServerSocket(0, 50, here);
    if (protocol.startsWith("TLSv")) {
      server.setEnabledProtocols(new String[] {protocol});
    }
    return server;
  }
}
