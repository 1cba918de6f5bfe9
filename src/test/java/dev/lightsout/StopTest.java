package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class StopTest {
  private final World world = new World().running("ins-r8hr2upy", "ins-5d8a23rs", "hai-dunyfddn");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aTimerStopsTheInstanceItNames() {
    // when
    Delivered delivered = world.deliver(world.timerFor("ins-r8hr2upy"));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().instances().get("ins-r8hr2upy").state()).isEqualTo("STOPPING");
    assertThat(world.cloud().instances().get("ins-5d8a23rs").state()).isEqualTo("RUNNING");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void oneCallStopsSeveralInstances() {
    // when
    Delivered delivered = world.deliver(world.timerFor("ins-r8hr2upy", "ins-5d8a23rs"));

    // then
    assertThat(delivered.outcome("ins-r8hr2upy")).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.outcome("ins-5d8a23rs")).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void everyParameterOfTheCvmPageReachesTheApi() {
    // given
    String order =
        "{'Action':'StopInstances','Version':'2017-03-12','Region':'ap-guangzhou',"
            + "'InstanceIds':['ins-r8hr2upy'],'StopType':'SOFT_FIRST',"
            + "'StoppedMode':'STOP_CHARGING'}";

    // when
    world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(world.cloud().requests("StopInstances").get(0).parameters())
        .isEqualTo(
            JsonParser.parseString(
                "{'InstanceIds':['ins-r8hr2upy'],'StopType':'SOFT_FIRST',"
                    + "'StoppedMode':'STOP_CHARGING'}"));
  }

  @Test
  void theDeprecatedForceStopReachesTheApi() {
    // given
    String order = "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'ForceStop':true}";

    // when
    world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(world.cloud().requests("StopInstances").get(0).parameters())
        .isEqualTo(JsonParser.parseString("{'InstanceIds':['ins-r8hr2upy'],'ForceStop':true}"));
  }

  @Test
  void everyParameterOfTheHaiPageReachesTheApi() {
    // given
    String order =
        "{'Action':'StopInstance','Version':'2023-08-12','Region':'ap-guangzhou',"
            + "'InstanceId':'hai-dunyfddn','StopMode':'STOP_CHARGE','DryRun':false}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row().get("taskId").getAsLong()).isPositive();
    assertThat(world.cloud().requests("StopInstance").get(0).parameters())
        .isEqualTo(
            JsonParser.parseString("{'InstanceId':'hai-dunyfddn','StopMode':'STOP_CHARGE'}"));
    assertThat(world.cloud().instances().acceptedStops("hai-dunyfddn")).isOne();
  }

  @Test
  void anInstanceNamedTwiceIsStoppedOnce() {
    // when
    Delivered delivered = world.deliver(world.timerFor("ins-r8hr2upy", "ins-r8hr2upy"));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void anInstanceNamedTwiceWithDifferentOptionsIsRefused() {
    // given
    String orders =
        "[{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':'SOFT'},"
            + "{'Action':'StopInstances','InstanceIds':['ins-r8hr2upy'],'StopType':'HARD'},"
            + "{'Action':'StopInstances','InstanceIds':['ins-5d8a23rs'],'StopType':'HARD'}]";

    // when
    Delivered delivered = world.deliver(world.timer(orders.replace('\'', '"')));

    // then
    assertThat(delivered.rows()).hasSize(2);
    assertThat(delivered.outcome("ins-r8hr2upy")).isEqualTo("REFUSED");
    assertThat(delivered.outcome("ins-5d8a23rs")).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().instances().acceptedStops("ins-r8hr2upy")).isZero();
  }

  @Test
  void aHundredAndOneInstancesOfTwoOrdersGoInTwoCalls() {
    // given
    world.set("LIGHTS_OUT_MAX_INSTANCES", "200");
    List<String> ids = IntStream.range(0, 101).mapToObj("ins-a%07d"::formatted).toList();
    ids.forEach(world::running);
    String orders =
        Stream.of(ids.subList(0, 100), ids.subList(100, 101))
            .map(
                some ->
                    "{\"Action\":\"StopInstances\",\"InstanceIds\":[\""
                        + String.join("\",\"", some)
                        + "\"]}")
            .toList()
            .toString();

    // when
    Delivered delivered = world.deliver(world.timer(orders));

    // then
    assertThat(delivered.answer().getAsJsonObject("outcomes").get("STOP_REQUESTED").getAsInt())
        .isEqualTo(101);
    assertThat(world.cloud().requests("StopInstances")).hasSize(2);
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(2);
  }

  @Test
  void anInstanceOfAnotherRegionIsStoppedThere() {
    // given
    world
        .cloud()
        .instances()
        .add(dev.lightsout.standin.StandInInstance.of("ins-abcd1234").region("ap-shanghai-fsi"));
    String order =
        "{'Action':'StopInstances','Region':'ap-shanghai-fsi','InstanceIds':['ins-abcd1234']}";

    // when
    Delivered delivered = world.deliver(world.timer(order.replace('\'', '"')));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("StopInstances").get(0).region())
        .isEqualTo("ap-shanghai-fsi");
  }
}
