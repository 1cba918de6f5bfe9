package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IdempotenceTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String HAI = "hai-dunyfddn";

  private final World world = new World().running(CVM, OTHER, HAI);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void theSameEventAgainStopsNothing() {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);

    for (int delivery = 2; delivery <= 10; delivery++) {
      // when
      world.pass(Duration.ofMinutes(1));
      Delivered again = world.restart().deliver(event);

      // then
      assertThat(again.outcome()).isEqualTo("ALREADY_STOPPED");
      assertThat(again.again()).isFalse();
    }
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void theSameHaiEventAgainStopsNothing() {
    // given
    String event = world.timerForHai(HAI);
    world.deliver(event);

    // when
    Delivered whileStopping = world.deliver(event);
    world.pass(Duration.ofMinutes(1));
    Delivered stopped = world.deliver(event);

    // then
    assertThat(whileStopping.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(stopped.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(world.cloud().requests("StopInstance")).hasSize(1);
  }

  @Test
  void theSameEventHasTheSameIdentity() {
    // given
    String event = world.timerFor(CVM);

    // when
    Delivered first = world.deliver(event, "request-1");
    Delivered second = world.deliver(event, "request-2");

    // then
    assertThat(second.row().get("eventId")).isEqualTo(first.row().get("eventId"));
    assertThat(second.row().get("invocationId").getAsString()).isEqualTo("request-2");
  }

  @Test
  void twoFunctionInstancesAtOnceStopEachInstanceOnce() throws Exception {
    // given
    String event = world.timerFor(CVM, OTHER);
    List<Callable<Delivered>> both =
        List.of(
            () -> world.deliver(world.newFunction(), event, "request-1"),
            () -> world.deliver(world.newFunction(), event, "request-1"));
    ExecutorService threads = Executors.newFixedThreadPool(2);

    // when
    List<Future<Delivered>> deliveries = threads.invokeAll(both);
    threads.shutdown();

    // then
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
    assertThat(world.cloud().instances().acceptedStops(OTHER)).isOne();
    Delivered one = deliveries.get(0).get();
    Delivered other = deliveries.get(1).get();
    for (String id : List.of(CVM, OTHER)) {
      assertThat(List.of(one.outcome(id), other.outcome(id)))
          .containsExactlyInAnyOrder("STOP_REQUESTED", "ALREADY_STOPPED");
    }
  }

  @Test
  void aMixedBatchStopsWhatCanBeStopped() {
    // given
    String stopped = "ins-aaaaaaaa";
    String moving = "ins-bbbbbbbb";
    String unknown = "ins-cccccccc";
    world.cloud().instances().add(StandInInstance.of(stopped).state("STOPPED"));
    world.cloud().instances().add(StandInInstance.of(moving).state("SERVICE_LIVE_MIGRATE"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, stopped, moving, unknown, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome(OTHER)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome(stopped)).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.outcome(moving)).isEqualTo("BUSY");
    assertThat(delivered.outcome(unknown)).isEqualTo("NOT_FOUND");
    assertThat(delivered.rows()).hasSize(5);
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void aLookRefusedWholeForOneUnknownIdStillFindsTheOthers() {
    // given
    try (World strict = new World(builder -> builder.unknownIdIsAnError(true))) {
      strict.running(CVM, OTHER, "ins-aaaaaaaa");

      // when
      Delivered delivered =
          strict.deliver(strict.timerFor(CVM, OTHER, "ins-cccccccc", "ins-aaaaaaaa"));

      // then
      assertThat(delivered.outcome("ins-cccccccc")).isEqualTo("NOT_FOUND");
      assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
      assertThat(delivered.outcome("ins-aaaaaaaa")).isEqualTo("STOP_REQUESTED");
      assertThat(strict.cloud().requests("StopInstances")).hasSize(1);
    }
  }

  @Test
  void aLookThatFailsForHalfOfItsInstancesFailsForThoseAlone() {
    // given
    try (World strict = new World(builder -> builder.unknownIdIsAnError(true))) {
      String unknown = "ins-cccccccc";
      strict.running(CVM, OTHER);
      strict
          .cloud()
          .faults()
          .on(
              "DescribeInstances",
              request -> request.parameters().toString().contains("[\"" + OTHER),
              Fault.error("InternalServerError"));

      // when
      Delivered delivered = strict.deliver(strict.timerFor(CVM, unknown, OTHER));

      // then
      assertThat(delivered.outcome(OTHER)).isEqualTo("FAILED");
      assertThat(delivered.outcome(unknown)).isEqualTo("NOT_FOUND");
      assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
      assertThat(strict.cloud().instances().acceptedStops(OTHER)).isZero();
    }
  }

  @Test
  void anInstanceStoppedBetweenLookAndStopDoesNotFailTheOthers() {
    // given
    world
        .cloud()
        .faults()
        .before(
            "StopInstances",
            () -> world.cloud().instances().change(OTHER, it -> it.state("STOPPED")));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, OTHER));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome(OTHER)).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.row(OTHER).has("errorCode")).isFalse();
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void anOlderStopIsNotTakenForOurs() {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of(CVM).latestOperation("StopInstances", "SUCCESS", "an-older-one"));
    world.cloud().faults().next("StopInstances", Fault.reset());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("UNKNOWN");
  }

  @Test
  void anothersStopIsNotTakenForOneWhoseRequestIdIsKnown() {
    // given
    world.cloud().faults().next("StopInstances", Fault.error("InternalServerError"));
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            look -> !world.cloud().requests("StopInstances").isEmpty(),
            Fault.meanwhile(
                () ->
                    world
                        .cloud()
                        .instances()
                        .add(
                            StandInInstance.of(CVM)
                                .state("STOPPING")
                                .latestOperation("StopInstances", "OPERATING", "anothers"))));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.reason()).contains("perhaps by another caller");
  }
}
