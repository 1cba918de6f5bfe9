package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Counts the requests that reach a socket, whatever the network does; what a connection that dies
 * does to them is in {@link KeptConnectionTest}.
 */
class OneStopOnTheWireTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String HAI = "hai-dunyfddn";

  private final World world = new World().running(CVM, HAI);
  private final AtomicInteger looksAfterTheStop = new AtomicInteger();

  @AfterEach
  void close() {
    world.close();
  }

  static List<Fault> faults() {
    return List.of(
        Fault.reset(),
        Fault.empty(),
        Fault.truncated(),
        Fault.noJson(),
        Fault.emptyBody(),
        Fault.emptyJson(),
        Fault.noRequestId(),
        Fault.status(408),
        Fault.status(500),
        Fault.status(502),
        Fault.status(503, Map.of("Retry-After", "0")),
        Fault.status(401, Map.of("WWW-Authenticate", "Basic")),
        Fault.redirect(301, "/"),
        Fault.redirect(307, "/"),
        Fault.redirect(308, "/"),
        Fault.error("InternalError"),
        Fault.error("InternalServerError"));
  }

  static Stream<Arguments> faultsOfBothProducts() {
    return faults().stream()
        .flatMap(fault -> Stream.of(Arguments.of(fault, CVM), Arguments.of(fault, HAI)));
  }

  @ParameterizedTest
  @MethodSource("faultsOfBothProducts")
  void aLostAnswerToAStopThatWasTakenIsSettledByALook(Fault fault, String id) {
    // given
    world.cloud().faults().always(action(id), fault.afterActing());

    // when
    Delivered delivered = world.deliver(eventFor(id));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests(action(id))).hasSize(1);
    assertThat(world.cloud().instances().acceptedStops(id)).isOne();
  }

  @ParameterizedTest
  @MethodSource("faultsOfBothProducts")
  void aLostAnswerToAStopThatWasNotTakenStaysUnknown(Fault fault, String id) {
    // given
    world.cloud().faults().always(action(id), fault);

    // when
    Delivered delivered = world.deliver(eventFor(id));

    // then
    assertThat(delivered.outcome()).isEqualTo("UNKNOWN");
    assertThat(delivered.again()).isTrue();
    assertThat(world.cloud().requests(action(id))).hasSize(1);
    assertThat(world.cloud().instances().get(id).state()).isEqualTo("RUNNING");
  }

  @Test
  void aStopSlowerThanTheReadTimeoutIsSettledByALook() {
    // given
    Fault slow = Fault.slow(World.SHORT.read().multipliedBy(3)).afterActing();
    world.impatient().cloud().faults().always("StopInstances", slow);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOnALookIsRiddenOut(Fault fault) {
    // given
    world.cloud().faults().next("DescribeInstances", fault, fault);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(3);
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aLookThatFailsInTheEndStopsNothing(Fault fault) {
    // given
    world.cloud().faults().always("DescribeInstances", fault);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.again()).isTrue();
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("faults")
  void withoutALookThatSettlesItALostAnswerStaysUnknown(Fault fault) {
    // given
    world
        .cloud()
        .faults()
        .always("StopInstances", Fault.reset().afterActing())
        .on("DescribeInstances", request -> world.stopsSent() > 0, fault);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("UNKNOWN");
    assertThat(delivered.again()).isTrue();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultOnTheFirstLookThatSettlesIsRiddenOut(Fault fault) {
    // given
    world
        .cloud()
        .faults()
        .always("StopInstances", Fault.reset().afterActing())
        .on("DescribeInstances", request -> looksAfterTheStop.getAndIncrement() == 0, fault)
        .on("DescribeInstances", request -> world.stopsSent() == 0, Fault.slow(Duration.ZERO));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void aLostAnswerIsNotClaimedWhenSomebodyElseStoppedIt() {
    // given
    world.cloud().faults().always("StopInstances", Fault.reset());
    world.cloud().faults().before("DescribeInstances", this::somebodyStopsItAfterOurStop);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.reason()).contains("perhaps by another caller");
  }

  /** The machine shut down by itself: no operation of anybody shows. */
  private void somebodyStopsItAfterOurStop() {
    if (world.stopsSent() > 0) {
      world.cloud().instances().change(CVM, instance -> instance.state("STOPPED"));
    }
  }

  @Test
  void withoutAConnectionNothingIsSentAndTheRowSaysSo() {
    // given
    world.set("LIGHTS_OUT_ENDPOINT", "http://127.0.0.1:1").limit(Duration.ofSeconds(30));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.reason()).contains("nothing was sent", "no connection");
    assertThat(delivered.again()).isTrue();
  }

  private String eventFor(String id) {
    return id.equals(CVM) ? world.timerFor(id) : world.timerForHai(id);
  }

  private static String action(String id) {
    return id.equals(CVM) ? "StopInstances" : "StopInstance";
  }
}
