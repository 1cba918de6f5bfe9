package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StatesTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String HAI = "hai-dunyfddn";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED, ALREADY_STOPPED",
    "STOPPING, ALREADY_STOPPED",
    "PENDING, BUSY",
    "STARTING, BUSY",
    "REBOOTING, BUSY",
    "ENTER_RESCUE_MODE, BUSY",
    "EXIT_RESCUE_MODE, BUSY",
    "ENTER_SERVICE_LIVE_MIGRATE, BUSY",
    "SERVICE_LIVE_MIGRATE, BUSY",
    "EXIT_SERVICE_LIVE_MIGRATE, BUSY",
    "SOME_STATE_OF_TOMORROW, BUSY",
    "SHUTDOWN, NOT_STOPPABLE",
    "TERMINATING, NOT_STOPPABLE",
    "TERMINATED, NOT_STOPPABLE",
    "LAUNCH_FAILED, NOT_STOPPABLE",
    "RESCUE_MODE, NOT_STOPPABLE",
    "BANNING, NOT_STOPPABLE",
    "CORRUPTED, NOT_STOPPABLE",
    "FREEZING, NOT_STOPPABLE",
    "ISOLATING, NOT_STOPPABLE"
  })
  void aCvmInstanceThatIsNotRunningGetsNoStop(String state, String outcome) {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).state(state));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(delivered.row().get("stateBefore").getAsString()).isEqualTo(state);
    assertThat(delivered.again()).isEqualTo(outcome.equals("BUSY"));
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "STOPPED_NO_CHARGE, ALREADY_STOPPED",
    "STOPPED, ALREADY_STOPPED",
    "PENDING, BUSY",
    "ARREARS, NOT_STOPPABLE",
    "LAUNCH_FAILED, NOT_STOPPABLE",
    "TERMINATING, NOT_STOPPABLE",
    "TERMINATED, NOT_STOPPABLE"
  })
  void aHaiInstanceThatIsNotRunningGetsNoStop(String state, String outcome) {
    // given
    world.cloud().instances().add(StandInInstance.of(HAI).state(state));

    // when
    Delivered delivered = world.deliver(world.timerForHai(HAI));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(world.cloud().requests("StopInstance")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "ins-r8hr2upy, StopInstances, ALREADY_STOPPED",
    "ins-r8hr2upy, ResetInstancesPassword, BUSY",
    "ins-r8hr2upy, StopMonitoring, BUSY",
    "hai-dunyfddn, StopInstance, ALREADY_STOPPED",
    "hai-dunyfddn, ResizeInstanceDisk, BUSY"
  })
  void aRunningInstanceInAnOperationGetsNoStop(String id, String operation, String outcome) {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of(id).latestOperation(operation, "OPERATING", "another-request"));

    // when
    Delivered delivered =
        world.deliver(id.equals(CVM) ? world.timerFor(CVM) : world.timerForHai(HAI));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(world.cloud().instances().acceptedStops(id)).isZero();
  }

  @Test
  void aBusyInstanceIsStoppedWhenItBecomesFreeInTime() throws Exception {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).state("STOPPED"));
    world.startByApi(CVM);
    world.pass(Duration.ofSeconds(25));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "ins-r8hr2upy, STOPPED, StartInstances",
    "hai-dunyfddn, STOPPED_NO_CHARGE, StartInstance"
  })
  void aStoppedInstanceThatIsBeingStartedIsBusy(String id, String state, String operation) {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of(id).state(state).latestOperation(operation, "OPERATING", "r-1"));

    // when
    Delivered delivered =
        world.deliver(id.equals(CVM) ? world.timerFor(CVM) : world.timerForHai(HAI));

    // then
    assertThat(delivered.outcome()).isEqualTo("BUSY");
    assertThat(delivered.again()).isTrue();
  }

  @Test
  void aBusyInstanceIsWaitedForUntilTheDeadline() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).state("REBOOTING"));
    Instant free = world.clock().instant().plusSeconds(35);
    world.cloud().faults().before("DescribeInstances", () -> runsFrom(free));
    world.cloud().faults().next("StopInstances", Fault.reset().afterActing());

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  private void runsFrom(Instant free) {
    if (world.clock().instant().isAfter(free) && world.stopsSent() == 0) {
      world.cloud().instances().change(CVM, instance -> instance.state("RUNNING"));
    }
  }

  @Test
  void anUnknownInstanceIsNotFound() {
    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("NOT_FOUND");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void aStoppedInstanceThatIsStillChargedSaysSo() {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of(CVM).state("STOPPED").stopChargingMode("KEEP_CHARGING"));
    String order =
        "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StoppedMode':'STOP_CHARGING'}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.reason()).contains("stopped but still charged");
  }

  @Test
  void aProtectedInstanceIsSkipped() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).tag("lights-out:keep", "true"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("SKIPPED");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void aMemberOfAScalingGroupIsSkipped() {
    // given
    world
        .cloud()
        .instances()
        .add(
            StandInInstance.of(CVM).tag("tencentcloud:autoscaling:auto-scaling-group-id", "asg-1"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("SKIPPED");
    assertThat(delivered.reason()).contains("asg-1");
  }

  @Test
  void anEventThatWouldStopTooManyStopsNone() {
    // given
    world.set("LIGHTS_OUT_MAX_INSTANCES", "1").running(CVM, "ins-5d8a23rs");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, "ins-5d8a23rs"));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("REFUSED");
    assertThat(delivered.outcome("ins-5d8a23rs")).isEqualTo("REFUSED");
    assertThat(delivered.row(CVM).get("reason").getAsString()).contains("2", "maximum is 1");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void aBusyInstanceCountsTowardsTheMaximum() {
    // given
    world.set("LIGHTS_OUT_MAX_INSTANCES", "1").running(CVM);
    world.cloud().instances().add(StandInInstance.of("ins-5d8a23rs").state("STARTING"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM, "ins-5d8a23rs"));

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("REFUSED");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }
}
