package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandInInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Orders whose filters choose the instances. */
class FilterTest {
  private static final String RUNNING = "{'Name':'instance-state','Values':['RUNNING']}";

  private final World world = new World().set("LIGHTS_OUT_MAX_INSTANCES", "10000");

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"1, 1, 1", "99, 1, 1", "100, 1, 1", "101, 2, 2", "200, 2, 2", "201, 3, 3"})
  void everyPageIsReadAndEveryInstanceStoppedOnce(int instances, int pages, int stops) {
    // given
    world.runningDev(instances).running("ins-r8hr2upy");

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows())
        .hasSize(instances)
        .allMatch(row -> row.get("outcome").getAsString().equals("STOP_REQUESTED"));
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(pages);
    assertThat(world.cloud().requests("StopInstances")).hasSize(stops);
    assertThat(stopped()).doesNotHaveDuplicates().hasSize(instances);
    assertThat(world.cloud().instances().get("ins-r8hr2upy").state()).isEqualTo("RUNNING");
  }

  @Test
  void tenThousandInstancesAreStoppedInAHundredCalls() {
    // given
    world.runningDev(10_000);

    // when
    world.deliver(world.timerForDev());

    // then
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(100);
    assertThat(world.cloud().requests("StopInstances")).hasSize(100);
    assertThat(stopped()).doesNotHaveDuplicates().hasSize(10_000);
    assertThat(world.logged())
        .hasSize(10_000)
        .allMatch(row -> row.get("outcome").equals("STOP_REQUESTED"));
  }

  @Test
  void filtersThatChooseNothingAreOneRowThatSaysWhatWasLookedFor() {
    // given
    world.running("ins-r8hr2upy");

    // when
    Delivered delivered =
        world.deliver(world.timerForCvm("{'Name':'tag:env','Values':['dev','test']}", RUNNING));

    // then
    JsonObject row = delivered.row();
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(delivered.reason())
        .contains("CVM in ap-guangzhou", "tag:env = dev or test and instance-state = RUNNING");
    assertThat(row.has("instanceId")).isFalse();
    assertThat(row.get("action").getAsString()).isEqualTo("StopInstances");
    assertThat(delivered.again()).isFalse();
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void filtersReachTheApiAsTheyAre() {
    // given
    world.runningDev(1);

    // when
    world.deliver(
        world.timerForCvm(
            "{'Name':'tag:env','Values':['dev']}",
            "{'Name':'zone','Values':['ap-guangzhou-1','ap-guangzhou-2']}"));

    // then
    JsonObject asked = world.cloud().requests("DescribeInstances").get(0).parameters();
    assertThat(asked.get("Filters").toString())
        .isEqualTo(
            "[{\"Name\":\"tag:env\",\"Values\":[\"dev\"]},"
                + "{\"Name\":\"zone\",\"Values\":[\"ap-guangzhou-1\",\"ap-guangzhou-2\"]}]");
    assertThat(asked.get("Limit").getAsInt()).isEqualTo(100);
    assertThat(asked.has("InstanceIds")).isFalse();
  }

  @Test
  void whatFiltersChooseIsDecidedOnLikeWhatIsNamed() {
    // given
    add(dev("ins-00000001").state("STOPPED"));
    add(dev("ins-00000002").state("RESCUE_MODE"));
    add(dev("ins-00000003").tag("lights-out:keep", "true"));
    add(dev("ins-00000004"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome("ins-00000001")).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.outcome("ins-00000002")).isEqualTo("NOT_STOPPABLE");
    assertThat(delivered.outcome("ins-00000003")).isEqualTo("SKIPPED");
    assertThat(delivered.outcome("ins-00000004")).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void anInstanceThatIsNamedAndChosenIsStoppedOnce() {
    // given
    world.runningDev(3);
    String orders =
        "[{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['dev']}]},"
            + "{'Action':'StopInstances','InstanceIds':['ins-00000001']}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows()).hasSize(3);
    assertThat(stopped()).containsExactlyInAnyOrder("ins-00000000", "ins-00000001", "ins-00000002");
  }

  @Test
  void anInstanceThatIsNamedAndChosenWithOtherOptionsIsRefused() {
    // given
    world.runningDev(2);
    String orders =
        "[{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['dev']}]},"
            + "{'Action':'StopInstances','InstanceIds':['ins-00000001'],'StopType':'HARD'}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.outcome("ins-00000001")).isEqualTo("REFUSED");
    assertThat(stopped()).containsExactly("ins-00000000");
  }

  @Test
  void anInstanceThatMovesToAnEarlierPageMeanwhileIsNotOverlooked() {
    // given
    world.runningDev(250);
    beforeTheSecondPage(() -> world.cloud().instances().remove("ins-00000000"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows())
        .hasSize(249)
        .allMatch(row -> row.get("outcome").getAsString().equals("STOP_REQUESTED"));
    assertThat(stopped()).doesNotHaveDuplicates().hasSize(249).contains("ins-00000100");
  }

  @Test
  void anInstanceThatComesMeanwhileIsStoppedOnce() {
    // given
    world.runningDev(150);
    beforeTheSecondPage(() -> add(dev("ins-zzzzzzzz")));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows()).hasSize(151);
    assertThat(stopped()).doesNotHaveDuplicates().hasSize(151);
  }

  @Test
  void aFleetThatNeverKeepsStillIsStoppedAsFarAsItWasSeenAndAskedForAgain() {
    // given
    world.runningDev(150);
    AtomicInteger number = new AtomicInteger();
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> world.cloud().instances().remove("ins-%08d".formatted(number.getAndIncrement())));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    JsonObject row =
        delivered.rows().stream().filter(it -> !it.has("instanceId")).findFirst().orElseThrow();
    assertThat(row.get("outcome").getAsString()).isEqualTo("FAILED");
    assertThat(row.get("reason").getAsString())
        .contains("came and went", "those alone are decided on");
    assertThat(delivered.again()).isTrue();
    // one moved to an earlier page between the two of the last reading
    int left = world.cloud().instances().all().size();
    assertThat(stopped()).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(left - 1);
  }

  @Test
  void anInstanceThatStopsBetweenItsPageAndItsStopIsNoHindranceToTheOthers() {
    // given
    world.runningDev(3);
    AtomicInteger stops = new AtomicInteger();
    world
        .cloud()
        .faults()
        .before(
            "StopInstances",
            () -> {
              if (stops.getAndIncrement() == 0) {
                world.cloud().instances().change("ins-00000001", it -> it.state("STOPPED"));
              }
            });

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome("ins-00000000")).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome("ins-00000001")).isEqualTo("ALREADY_STOPPED");
    assertThat(delivered.outcome("ins-00000002")).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void anInstanceThatLosesItsTagWhileItIsBusyIsNotStopped() {
    // given
    add(dev("ins-00000000").state("REBOOTING"));
    AtomicInteger looks = new AtomicInteger();
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              if (looks.getAndIncrement() == 1) {
                add(StandInInstance.of("ins-00000000").tag("env", "prod"));
              }
            });

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(delivered.reason()).isEqualTo("it no longer has tag:env = dev");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aPrepaidHaiInstanceThatIsJustBeingRestartedIsKnownByItsChargeType() {
    // given
    add(StandInInstance.of("hai-00000000").chargeType("PREPAID_BY_MONTH"));
    AtomicInteger looks = new AtomicInteger();
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> {
              String state = looks.getAndIncrement() == 1 ? "PENDING" : "RUNNING";
              world.cloud().instances().change("hai-00000000", it -> it.state(state));
            });

    // when
    Delivered delivered = world.deliver(world.timerForHaiThat(RUNNING));

    // then
    assertThat(delivered.outcome()).isEqualTo("SKIPPED");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aPageThatCannotBeReadStopsNothingOfTheOrder() {
    // given
    world.runningDev(150);
    world.cloud().faults().on("DescribeInstances", FilterTest::isSecondPage, Fault.reset());

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("FAILED");
    assertThat(delivered.again()).isTrue();
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aRoleThatMayNotLookIsToldWhatToGrant() {
    // given
    world.runningDev(1);
    world.cloud().faults().always("DescribeInstances", Fault.error("UnauthorizedOperation"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("DENIED");
    assertThat(delivered.row().get("advice").getAsString()).contains("cvm:DescribeInstances");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aTagKeyThatTheCloudDoesNotKnowMatchesNothing() {
    // given
    String code = "InvalidParameterValue.TagKeyNotFound";
    world.cloud().faults().always("DescribeInstances", Fault.error(code));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(delivered.reason()).contains("no such tag key", "tag:env = dev");
    assertThat(delivered.row().get("errorCode").getAsString()).isEqualTo(code);
    assertThat(delivered.again()).isFalse();
  }

  @Test
  void twoEventsWithTheSameFiltersAreSearchedForOnce() {
    // given
    world.runningDev(2);
    String order =
        "{\\\"Action\\\":\\\"StopInstances\\\",\\\"Filters\\\":"
            + "[{\\\"Name\\\":\\\"tag:env\\\",\\\"Values\\\":[\\\"dev\\\"]}]}";
    String record =
        "{\"Ckafka\":{\"topic\":\"t\",\"partition\":1,\"offset\":%d,\"msgBody\":\"%s\"}}";
    String event =
        "{\"Records\":[" + record.formatted(1, order) + "," + record.formatted(2, order) + "]}";

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.rows())
        .extracting(row -> row.get("outcome").getAsString())
        .containsExactlyInAnyOrder("STOP_REQUESTED", "STOP_REQUESTED", "IGNORED", "IGNORED");
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(1);
    assertThat(stopped()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 100, 101, 200})
  void haiIsReadAsFarAsItsOffsetReaches(int instances) {
    // given
    runningHai(instances);

    // when
    Delivered delivered = world.deliver(world.timerForHaiThat(RUNNING));

    // then
    assertThat(delivered.rows())
        .hasSize(instances)
        .allMatch(row -> row.get("outcome").getAsString().equals("STOP_REQUESTED"));
    assertThat(world.cloud().requests("StopInstance")).hasSize(instances);
  }

  @Test
  void whatLiesBeyondTheReachOfHaiIsRefusedWithTheNumbers() {
    // given
    runningHai(201);

    // when
    Delivered delivered = world.deliver(world.timerForHaiThat(RUNNING));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("201", "reaches 200", "Offset");
    assertThat(delivered.again()).isFalse();
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void anOrderThatNobodyCanCarryOutIsOneRow() {
    // when
    Delivered delivered = world.noRole().deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("DENIED");
    assertThat(delivered.row().get("action").getAsString()).isEqualTo("StopInstances");
    assertThat(delivered.row().has("instanceId")).isFalse();
  }

  private void runningHai(int count) {
    IntStream.range(0, count).forEach(i -> add(StandInInstance.of("hai-%08d".formatted(i))));
  }

  private void beforeTheSecondPage(Runnable once) {
    List<Runnable> left = new ArrayList<>(List.of(once));
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            request -> {
              if (isSecondPage(request) && !left.isEmpty()) {
                left.remove(0).run();
              }
              return false;
            },
            Fault.empty());
  }

  private static boolean isSecondPage(Request request) {
    return request.parameters().has("Offset")
        && request.parameters().get("Offset").getAsInt() == 100;
  }

  private static StandInInstance dev(String id) {
    return StandInInstance.of(id).tag("env", "dev");
  }

  private void add(StandInInstance instance) {
    world.cloud().instances().add(instance);
  }

  /** The ids of all stop requests that were taken. */
  private List<String> stopped() {
    return world.cloud().requests("StopInstances").stream()
        .filter(request -> !request.answer().has("Error"))
        .flatMap(
            request ->
                StreamSupport.stream(
                    request.parameters().getAsJsonArray("InstanceIds").spliterator(), false))
        .map(id -> id.getAsString())
        .toList();
  }
}
