package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds a stop back, whatever an order says. */
class RailsTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String GROUP = "tencentcloud:autoscaling:auto-scaling-group-id";

  private final World world = new World();

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({"9, 10, STOP_REQUESTED", "10, 10, STOP_REQUESTED", "11, 10, REFUSED"})
  void anEventStopsAsManyAsItMayOrNone(int chosen, int most, String outcome) {
    // given
    world.runningDev(chosen).set("LIGHTS_OUT_MAX_INSTANCES", String.valueOf(most));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows())
        .hasSize(chosen)
        .allMatch(row -> row.get("outcome").getAsString().equals(outcome));
    assertThat(world.stopsSent()).isEqualTo(outcome.equals("REFUSED") ? 0 : 1);
  }

  @Test
  void theMaximumNamesItsNumbers() {
    // given
    world.runningDev(11).set("LIGHTS_OUT_MAX_INSTANCES", "10");

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.row("ins-00000000").get("reason").getAsString())
        .isEqualTo("the event would stop 11 instances, the maximum is 10");
  }

  @ParameterizedTest
  @CsvSource({
    "5, 10, 50, STOP_REQUESTED",
    "4, 10, 50, STOP_REQUESTED",
    "6, 10, 50, REFUSED",
    "1, 3, 33, REFUSED",
    "1, 3, 34, STOP_REQUESTED",
    "10, 10, 100, STOP_REQUESTED"
  })
  void filtersStopAsLargeAPartOfWhatRunsAsTheyMayOrNone(
      int chosen, int running, int percent, String outcome) {
    // given
    world.runningDev(chosen).set("LIGHTS_OUT_MAX_PERCENT", String.valueOf(percent));
    for (int i = chosen; i < running; i++) {
      world.running("ins-%08d".formatted(i));
    }

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows())
        .hasSize(chosen)
        .allMatch(row -> row.get("outcome").getAsString().equals(outcome));
    assertThat(world.stopsSent()).isEqualTo(outcome.equals("REFUSED") ? 0 : 1);
  }

  @Test
  void thePercentNamesItsNumbers() {
    // given
    world.runningDev(3).running("ins-10000000").set("LIGHTS_OUT_MAX_PERCENT", "50");

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.row("ins-00000000").get("reason").getAsString())
        .isEqualTo(
            "the event would stop 3 of 4 running instances of CVM in ap-guangzhou,"
                + " the limit is 50 %");
  }

  @Test
  void whatIsNotRunningDoesNotCountForThePercent() {
    // given
    world.runningDev(2).set("LIGHTS_OUT_MAX_PERCENT", "50");
    world.running("ins-10000000");
    add(StandInInstance.of("ins-20000000").state("STOPPED"));
    add(StandInInstance.of("ins-30000000").region("ap-shanghai"));
    add(StandInInstance.of("hai-40000000"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome("ins-00000000")).isEqualTo("REFUSED");
  }

  @Test
  void ordersOfOneEventCountTogetherForThePercent() {
    // given
    world.set("LIGHTS_OUT_MAX_PERCENT", "50");
    add(StandInInstance.of("ins-00000001").tag("env", "dev"));
    add(StandInInstance.of("ins-00000002").tag("env", "test"));
    add(StandInInstance.of("ins-00000003").tag("env", "test"));
    world.running("ins-00000004", "ins-00000005");
    String orders =
        "[{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['dev']}]},"
            + "{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['test']}]}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows())
        .hasSize(3)
        .allMatch(row -> row.get("outcome").getAsString().equals("REFUSED"));
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void whatIsNamedBesidesCountsForThePercentToo() {
    // given
    world.runningDev(10).set("LIGHTS_OUT_MAX_PERCENT", "50");
    String orders =
        "[{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['dev']}]},"
            + "{'Action':'StopInstances','InstanceIds':['ins-00000000','ins-00000001',"
            + "'ins-00000002','ins-00000003','ins-00000004']}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows())
        .hasSize(10)
        .allMatch(row -> row.get("outcome").getAsString().equals("REFUSED"));
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void theFiltersOfABatchCountTogetherForThePercent() {
    // given
    world.set("LIGHTS_OUT_MAX_PERCENT", "50");
    add(StandInInstance.of("ins-00000001").tag("env", "dev"));
    add(StandInInstance.of("ins-00000002").tag("env", "test"));

    // when
    Delivered delivered = world.deliver(batch(byTag("dev"), byTag("test")));

    // then
    assertThat(delivered.outcome("ins-00000001")).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome("ins-00000002")).isEqualTo("REFUSED");
  }

  @Test
  void aLaterRecordThatNamesInstancesDoesNotMakeAnEarlierOneFitTheMaximum() {
    // given
    world.runningDev(5).set("LIGHTS_OUT_MAX_INSTANCES", "4");
    String naming = "{'Action':'StopInstances','InstanceIds':['ins-00000000','ins-00000001']}";

    // when
    world.deliver(batch(byTag("dev"), naming));

    // then
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void theFirstRecordDecidesAlsoWhereItsFiltersDo() {
    // given
    world.runningDev(1);
    String naming = "{'Action':'StopInstances','InstanceIds':['ins-00000000'],'StopType':'HARD'}";

    // when
    world.deliver(batch(byTag("dev"), naming));

    // then
    assertThat(world.cloud().requests("StopInstances"))
        .singleElement()
        .satisfies(request -> assertThat(request.parameters().has("StopType")).isFalse());
  }

  @Test
  void anInstanceOfAnotherRegionThatIsNamedTwiceHasOneRow() {
    // given
    world.set("LIGHTS_OUT_REGIONS", "ap-shanghai");
    String naming = "{'Action':'StopInstances','InstanceIds':['ins-00000000']}";

    // when
    Delivered delivered =
        world.deliver(world.timer("[%s,%s]".formatted(naming, naming).replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
  }

  @Test
  void thePercentIsNotCountedWithAProductThatWantsMfa() {
    // given
    world.runningDev(1).set("LIGHTS_OUT_MAX_PERCENT", "50");
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            request -> request.region().equals("ap-shanghai"),
            Fault.error("AuthFailure.MFAFailure"));
    String elsewhere = byTag("dev").replace("'Filters'", "'Region':'ap-shanghai','Filters'");

    // when
    Delivered delivered =
        world.deliver(world.timer("[%s,%s]".formatted(byTag("dev"), elsewhere).replace('\'', '"')));

    // then
    assertThat(delivered.rows())
        .hasSize(2)
        .allMatch(row -> row.get("outcome").getAsString().equals("MFA_REQUIRED"));
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(2);
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void thePercentDoesNotHoldBackWhatIsNamed() {
    // given
    world.running(CVM).set("LIGHTS_OUT_MAX_PERCENT", "1");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(1);
  }

  @Test
  void nothingIsStoppedWhereTheRunningCannotBeCounted() {
    // given
    world.runningDev(2).set("LIGHTS_OUT_MAX_PERCENT", "50");
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            request -> request.parameters().get("Limit").getAsInt() == 1,
            Fault.reset());

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome("ins-00000000")).isEqualTo("FAILED");
    assertThat(delivered.again()).isTrue();
    assertThat(world.stopsSent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Action':'StopInstances','Region':'ap-shanghai','InstanceIds':['ins-r8hr2upy']}",
        "{'Action':'StopInstances','Region':'ap-shanghai','Filters':[{'Name':'tag-key','Values':['a']}]}",
        "{'Action':'StopInstance','Region':'ap-shanghai','InstanceId':'hai-dunyfddn'}"
      })
  void anOrderForAnotherRegionIsRefusedUnseen(String order) {
    // given
    world.set("LIGHTS_OUT_REGIONS", "ap-guangzhou, ap-beijing");

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason())
        .isEqualTo(
            "ap-shanghai is not one of LIGHTS_OUT_REGIONS: expected ap-beijing, ap-guangzhou");
    assertThat(world.cloud().requests()).hasSize(1).allMatch(it -> it.action().equals("UploadLog"));
  }

  @Test
  void theFunctionsOwnRegionMustBeAllowedToo() {
    // given
    world.running(CVM).set("LIGHTS_OUT_REGIONS", "ap-beijing");

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(world.stopsSent()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "true, SKIPPED",
    "TRUE, SKIPPED",
    "false, SKIPPED",
    "until further notice, SKIPPED",
    "'', SKIPPED",
    "2026-02-30, SKIPPED",
    "2999-12-31, SKIPPED",
    "2999-12-31T20:00:00+08:00, SKIPPED",
    "2001-01-01, STOP_REQUESTED",
    "2001-01-01T20:00:00Z, STOP_REQUESTED",
    "2001-01-01 20:00, STOP_REQUESTED"
  })
  void theProtectTagHoldsUntilItsDate(String value, String outcome) {
    // given
    add(StandInInstance.of(CVM).tag("lights-out:keep", value));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(world.stopsSent()).isEqualTo(outcome.equals("SKIPPED") ? 0 : 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"PREPAID", "CDHPAID", "CDCPAID"})
  void whatIsPaidForAheadIsSkippedByFilters(String chargeType) {
    // given
    world.runningDev(1);
    add(StandInInstance.of(CVM).tag("env", "dev").chargeType(chargeType));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("SKIPPED");
    assertThat(delivered.row(CVM).get("reason").getAsString())
        .isEqualTo("it is " + chargeType + ", so stopping it saves nothing");
    assertThat(delivered.outcome("ins-00000000")).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void whatIsPaidForAheadIsStoppedWhereItIsNamedAndTheReasonSaysSo() {
    // given
    add(StandInInstance.of(CVM).chargeType("PREPAID"));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.reason()).endsWith("; it is PREPAID, so stopping it saves nothing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'Name':'instance-state','Values':['RUNNING']}",
        "{'Name':'charge-type','Values':['POSTPAID_BY_HOUR','PREPAID_BY_MONTH']}"
      })
  void aPrepaidHaiInstanceIsFoundByAFilterAndSkipped(String filter) {
    // given
    add(StandInInstance.of("hai-dunyfddn"));
    add(StandInInstance.of("hai-00000000").chargeType("PREPAID_BY_MONTH"));

    // when
    Delivered delivered = world.deliver(world.timerForHaiThat(filter));

    // then
    assertThat(delivered.outcome("hai-dunyfddn")).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome("hai-00000000")).isEqualTo("SKIPPED");
    assertThat(delivered.row("hai-00000000").get("chargeType").getAsString())
        .isEqualTo("PREPAID_BY_MONTH");
  }

  @Test
  void aMemberOfAGroupIsSkippedByFilters() {
    // given
    add(StandInInstance.of(CVM).tag("env", "dev").tag(GROUP, "asg-2umy5jbd"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome()).isEqualTo("SKIPPED");
    assertThat(delivered.reason()).contains("asg-2umy5jbd");
  }

  @Test
  void whatIsSkippedDoesNotCountForANumber() {
    // given
    world.set("LIGHTS_OUT_MAX_INSTANCES", "1").set("LIGHTS_OUT_MAX_PERCENT", "34");
    world.runningDev(1);
    add(StandInInstance.of("ins-10000000").tag("env", "dev").chargeType("PREPAID"));
    add(StandInInstance.of("ins-20000000").tag("env", "dev").tag("lights-out:keep", "true"));

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.outcome("ins-00000000")).isEqualTo("STOP_REQUESTED");
  }

  private static String byTag(String env) {
    return "{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['" + env + "']}]}";
  }

  /** A CKafka event with these orders, in single quotes, one to a record. */
  private static String batch(String... orders) {
    JsonArray records = new JsonArray();
    for (String order : orders) {
      JsonObject message = new JsonObject();
      message.addProperty("topic", "orders");
      message.addProperty("partition", 0);
      message.addProperty("offset", records.size());
      message.addProperty("msgBody", order.replace('\'', '"'));
      JsonObject record = new JsonObject();
      record.add("Ckafka", message);
      records.add(record);
    }
    JsonObject event = new JsonObject();
    event.add("Records", records);
    return event.toString();
  }

  private void add(StandInInstance instance) {
    world.cloud().instances().add(instance);
  }
}
