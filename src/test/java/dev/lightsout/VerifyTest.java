package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.tencentcloudapi.common.exception.TencentCloudSDKException;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** With LIGHTS_OUT_VERIFY the row says how the stop ended. The stand-in takes 30 s to stop. */
class VerifyTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String HAI = "hai-dunyfddn";
  private static final String CHARGE_NO_MORE =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"],"
          + "\"StoppedMode\":\"STOP_CHARGING\"}";

  private final World world =
      new World().set("LIGHTS_OUT_VERIFY", "PT90S").limit(Duration.ofSeconds(900));

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aStopThatIsSeenToEndIsVerified() {
    // given
    world.running(CVM);

    // when
    JsonObject row = world.deliver(world.timer(CHARGE_NO_MORE)).row();

    // then
    assertThat(text(row, "outcome")).isEqualTo("STOP_REQUESTED");
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED");
    assertThat(text(row, "stopChargingMode")).isEqualTo("STOP_CHARGING");
    assertThat(row.get("verifiedMs").getAsLong()).isBetween(30_000L, 40_000L);
    assertThat(text(row, "reason"))
        .contains("the API took the stop", "STOPPED after 3", "by this stop")
        .doesNotContain("still charged");
    assertThat(world.stopsSent()).isEqualTo(1);
  }

  @Test
  void aStopThatDidNotEndTheChargeSaysSo() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).acceptsStopCharging(false));

    // when
    JsonObject row = world.deliver(world.timer(CHARGE_NO_MORE)).row();

    // then
    assertThat(text(row, "stopChargingMode")).isEqualTo("KEEP_CHARGING");
    assertThat(text(row, "reason"))
        .startsWith("stopped but still charged: StopChargingMode is KEEP_CHARGING; ");
  }

  @Test
  void aStopThatWasNotAskedToEndTheChargeSaysSo() {
    // given
    world.running(CVM);

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "reason"))
        .startsWith(
            "stopped but still charged: the order does not ask for StoppedMode STOP_CHARGING; ");
  }

  @Test
  void anInstanceThatIsPaidForAheadIsStillCharged() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).chargeType("PREPAID"));

    // when
    JsonObject row = world.deliver(world.timer(CHARGE_NO_MORE)).row();

    // then
    assertThat(text(row, "reason")).startsWith("stopped but still charged: it is PREPAID; ");
  }

  @Test
  void thePublicAddressThatTheStopReleasedIsNamed() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).publicIp("203.0.113.77"));
    world.cloud().faults().before("DescribeInstances", () -> releasedOnceItStops("203.0.113.77"));

    // when
    JsonObject row = world.deliver(world.timer(CHARGE_NO_MORE)).row();

    // then
    assertThat(text(row, "publicIp")).isEqualTo("203.0.113.77");
    assertThat(text(row, "reason")).contains("its public address 203.0.113.77 was released");
  }

  @Test
  void aHaiInstanceIsVerifiedByItsState() {
    // given
    world.running(HAI);

    // when
    JsonObject row = world.deliver(world.timerForHai(HAI)).row();

    // then
    assertThat(text(row, "outcome")).isEqualTo("STOP_REQUESTED");
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED_NO_CHARGE");
    assertThat(row.has("verifiedMs")).isTrue();
    assertThat(text(row, "reason")).doesNotContain("still charged");
  }

  @Test
  void aStopThatHangsIsStillStoppingWhenTheTimeIsOver() {
    // given
    world.running(CVM).set("LIGHTS_OUT_VERIFY", "PT20S");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    JsonObject row = delivered.row();
    assertThat(text(row, "outcome")).isEqualTo("STOP_REQUESTED");
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPING");
    assertThat(text(row, "reason")).endsWith("; still STOPPING 20.0 s later");
    assertThat(row.has("verifiedMs")).isFalse();
    assertThat(delivered.again()).isFalse();
  }

  @Test
  void theDeadlineEndsTheWaitInTimeToReport() {
    // given
    world.running(CVM).limit(Duration.ofSeconds(10));
    Instant began = world.clock().instant();

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "reason")).contains("; still STOPPING ");
    assertThat(world.logged()).hasSize(1);
    assertThat(world.clock().instant()).isBefore(began.plusSeconds(10));
  }

  @Test
  void aSuccessfulOperationIsNoProofWhileItIsStopping() {
    // given
    world.running(CVM);
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              StandInInstance now = world.cloud().instances().get(CVM);
              if (now.state().equals("STOPPING")) {
                world
                    .cloud()
                    .instances()
                    .add(
                        now.latestOperation(
                            "StopInstances", "SUCCESS", now.latestOperationRequestId()));
              }
            });

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED");
    assertThat(row.get("verifiedMs").getAsLong()).isGreaterThanOrEqualTo(30_000);
  }

  @Test
  void somebodyElsesStopIsNotClaimed() {
    // given
    world.running(CVM);
    onceItStops(
        () ->
            world
                .cloud()
                .instances()
                .add(
                    StandInInstance.of(CVM)
                        .state("STOPPED")
                        .latestOperation("StopInstances", "SUCCESS", "a-request-of-others")));

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "reason")).contains("by another stop, request a-request-of-others");
  }

  @Test
  void aStopOfOthersThatIsUnderWayIsSeenToItsEnd() {
    // given
    world
        .cloud()
        .instances()
        .add(
            StandInInstance.of(CVM)
                .state("STOPPING")
                .latestOperation("StopInstances", "OPERATING", "a-request-of-others"));
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              if (world.cloud().requests("DescribeInstances").size() == 2) {
                world.cloud().instances().change(CVM, it -> it.state("STOPPED"));
              }
            });

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "outcome")).isEqualTo("ALREADY_STOPPED");
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED");
    assertThat(text(row, "reason")).contains("by another stop, request a-request-of-others");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void anInstanceThatIsStartedAgainMeanwhileIsNotWaitedFor() {
    // given
    world.running(CVM);
    onceItStops(() -> world.cloud().instances().start(CVM));

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "outcome")).isEqualTo("STOP_REQUESTED");
    assertThat(text(row, "stateAfter")).isEqualTo("RUNNING");
    assertThat(text(row, "reason")).contains("somebody else's StartInstances, request ");
    assertThat(row.has("verifiedMs")).isFalse();
    assertThat(world.stopsSent()).isEqualTo(1);
  }

  @Test
  void aStopThatFailsIsNotASuccess() {
    // given
    world.running(CVM);
    onceItStops(
        () ->
            world
                .cloud()
                .instances()
                .change(
                    CVM,
                    it ->
                        it.state("RUNNING")
                            .latestOperation(
                                "StopInstances", "FAILED", it.latestOperationRequestId())));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.reason()).contains("the stop failed: it is RUNNING still");
    assertThat(delivered.row().get("advice").getAsString()).contains("SOFT_FIRST");
    assertThat(delivered.again()).isFalse();
    assertThat(world.stopsSent()).isEqualTo(1);
  }

  @Test
  void allInstancesOfAnEventShareEachPoll() {
    // given
    world.running(CVM, OTHER).runningDev(50);
    String orders =
        "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':'HARD'},"
            + "{'Action':'StopInstances','InstanceIds':['ins-5d8a23rs']},"
            + "{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['dev']}]}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows()).hasSize(52).allMatch(row -> row.has("verifiedMs"));
    List<Integer> polled =
        world.cloud().requests("DescribeInstances").stream()
            .filter(request -> request.parameters().has("InstanceIds"))
            .map(request -> request.parameters().getAsJsonArray("InstanceIds").size())
            .toList();
    assertThat(polled.subList(1, polled.size())).hasSizeLessThan(8).containsOnly(52);
  }

  @Test
  void pollsBackOff() {
    // given
    world.running(CVM);

    // when
    world.deliver(world.timerFor(CVM));

    // then
    List<Instant> looks =
        world.cloud().requests("DescribeInstances").stream().map(request -> request.at()).toList();
    assertThat(looks).hasSizeBetween(4, 9);
    for (int i = 3; i < looks.size(); i++) {
      assertThat(Duration.between(looks.get(i - 1), looks.get(i)))
          .isGreaterThanOrEqualTo(Duration.between(looks.get(i - 2), looks.get(i - 1)));
    }
  }

  @Test
  void aPollThatFailsIsNoEnd() {
    // given: a look is sent five times, then it has failed
    world.running(CVM);
    Fault[] all = new Fault[5];
    Arrays.fill(all, Fault.reset());
    onceItStops(() -> world.cloud().faults().next("DescribeInstances", all));

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED");
    assertThat(world.cloud().requests("DescribeInstances"))
        .filteredOn(request -> request.answer() == null)
        .hasSize(5);
  }

  @Test
  void whatIsGoneWasSeenLastBefore() {
    // given
    world.running(CVM);
    AtomicInteger looks = new AtomicInteger();
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              if (looks.getAndIncrement() == 2) {
                world.cloud().instances().remove(CVM);
              }
            });

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "reason"))
        .endsWith("; last seen STOPPING 1.0 s later, and by no look since");
  }

  @Test
  void whatSavesNothingIsSaidAlsoAfterALostAnswer() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).chargeType("PREPAID"));
    world.set("LIGHTS_OUT_VERIFY", "");
    world.cloud().faults().next("StopInstances", Fault.reset().afterActing());

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "reason"))
        .isEqualTo(
            "the answer was lost, but a look shows a new stop, most likely this one;"
                + " it is PREPAID, so stopping it saves nothing");
  }

  @Test
  void aLostAnswerIsSettledAndThenSeenToItsEnd() {
    // given
    world.running(CVM);
    world.cloud().faults().next("StopInstances", Fault.reset().afterActing());

    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(text(row, "outcome")).isEqualTo("STOP_REQUESTED");
    assertThat(text(row, "stateAfter")).isEqualTo("STOPPED");
    assertThat(text(row, "reason")).contains("the answer was lost", "STOPPED after");
    assertThat(world.stopsSent()).isEqualTo(1);
  }

  @Test
  void aDryRunWaitsForNothing() {
    // given
    world.running(CVM).set("LIGHTS_OUT_DRY_RUN", "true");
    Instant began = world.clock().instant();

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("WOULD_STOP");
    assertThat(world.clock().instant()).isBefore(began.plusSeconds(1));
  }

  @Test
  void aCallerByHttpDoesNotWait() throws TencentCloudSDKException {
    // given
    world.running(CVM);
    world.set("LIGHTS_OUT_WEBHOOK_USER", "monitor");
    world.set("LIGHTS_OUT_WEBHOOK_PASSWORD", "a-long-password");
    JsonObject headers = new JsonObject();
    headers.addProperty("Authorization", "Basic bW9uaXRvcjphLWxvbmctcGFzc3dvcmQ=");
    JsonObject event = new JsonObject();
    event.add("headers", headers);
    event.addProperty("body", CHARGE_NO_MORE);
    event.addProperty("httpMethod", "POST");
    event.addProperty("path", "/");

    // when
    world.deliver(event.toString());

    // then
    assertThat(world.logged()).hasSize(1);
    assertThat(world.logged().get(0)).containsEntry("outcome", "STOP_REQUESTED");
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(1);
  }

  private static String text(JsonObject row, String key) {
    return row.get(key).getAsString();
  }

  private void releasedOnceItStops(String address) {
    StandInInstance now = world.cloud().instances().get(CVM);
    if (now.state().equals("STOPPED") && address.equals(now.publicIp())) {
      world.cloud().instances().add(now.publicIp(null));
    }
  }

  /** Something happens before the first look after the stop. */
  private void onceItStops(Runnable event) {
    boolean[] done = {false};
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              if (!done[0] && !world.cloud().requests("StopInstances").isEmpty()) {
                done[0] = true;
                event.run();
              }
            });
  }
}
