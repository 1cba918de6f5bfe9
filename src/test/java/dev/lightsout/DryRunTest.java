package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A dry run goes the way of the real one, up to the stop. */
class DryRunTest {
  private static final String GROUP = "tencentcloud:autoscaling:auto-scaling-group-id";
  private static final List<String> STATES =
      List.of(
          "RUNNING",
          "STOPPED",
          "STOPPING",
          "PENDING",
          "STARTING",
          "REBOOTING",
          "SHUTDOWN",
          "TERMINATING",
          "RESCUE_MODE",
          "A_STATE_OF_TOMORROW");

  private static final String BY_TAG =
      "{'Action':'StopInstances','Filters':[{'Name':'tag-key','Values':['in']}]}";
  private static final String BY_NAME =
      "{'Action':'StopInstances','InstanceIds':['ins-00000000','ins-00000001','ins-00000012',"
          + "'ins-00000013','ins-00000014','ins-00000015','ins-nonesuch']}";
  private static final String HAI_BY_STATE =
      "{'Action':'StopInstance','Filters':[{'Name':'instance-state','Values':['RUNNING']}]}";
  private static final String HAI_BY_NAME =
      "{'Action':'StopInstance','InstanceId':'hai-00000000','DryRun':false}";
  private static final String NOTHING =
      "{'Action':'StopInstances','Filters':[{'Name':'tag:env','Values':['nowhere']}]}";
  private static final String AGAIN_BY_FORCE =
      "{'Action':'StopInstances','InstanceIds':['ins-00000000'],'StopType':'HARD'}";
  private static final String ELSEWHERE =
      "{'Action':'StopInstances','Region':'ap-shanghai','InstanceIds':['ins-00000020']}";
  private static final String MALFORMED = "{'Action':'StopInstances'}";

  static Stream<Arguments> cases() {
    List<String> orders =
        List.of(
            BY_TAG,
            BY_NAME,
            HAI_BY_STATE,
            HAI_BY_NAME,
            NOTHING,
            ELSEWHERE,
            MALFORMED,
            "[" + BY_TAG + "," + AGAIN_BY_FORCE + "]",
            "[" + String.join(",", BY_TAG, BY_NAME, HAI_BY_STATE, HAI_BY_NAME, ELSEWHERE) + "]");
    Map<String, Consumer<World>> circumstances = new TreeMap<>();
    circumstances.put("none", world -> {});
    circumstances.put("maximum 1", world -> world.set("LIGHTS_OUT_MAX_INSTANCES", "1"));
    circumstances.put("50 %", world -> world.set("LIGHTS_OUT_MAX_PERCENT", "50"));
    circumstances.put("100 %", world -> world.set("LIGHTS_OUT_MAX_PERCENT", "100"));
    circumstances.put("one region", world -> world.set("LIGHTS_OUT_REGIONS", "ap-guangzhou"));
    circumstances.put("another tag", world -> world.set("LIGHTS_OUT_PROTECT_TAG", "in"));
    circumstances.put("a bad setting", world -> world.set("LIGHTS_OUT_VERIFY", "90"));
    circumstances.put("no role", World::noRole);
    circumstances.put("no looks", world -> lookFails(world, Fault.error("InternalError")));
    circumstances.put("denied", world -> lookFails(world, Fault.error("UnauthorizedOperation")));
    circumstances.put("MFA", world -> lookFails(world, Fault.error("AuthFailure.MFAFailure")));
    return orders.stream()
        .flatMap(
            order ->
                circumstances.entrySet().stream()
                    .map(it -> Arguments.of(order, it.getKey(), it.getValue())));
  }

  @ParameterizedTest(name = "{0}, {1}")
  @MethodSource("cases")
  void aDryRunHasThePlanOfTheRealRun(String order, String name, Consumer<World> circumstance) {
    // given
    try (World dry = world(circumstance).set("LIGHTS_OUT_DRY_RUN", "true");
        World real = world(circumstance)) {
      String message = order.replace('\'', '"');

      // when
      Delivered planned = dry.deliver(dry.timer(message));
      Delivered done = real.deliver(real.timer(message));

      // then
      assertThat(decisions(done)).isEqualTo(decisions(planned));
      assertThat(stopped(real)).isEqualTo(toBeStopped(planned));
      assertThat(dry.stopsSent()).isZero();
    }
  }

  /** By instance: its outcome, and why if it is not stopped. */
  private static List<String> decisions(Delivered delivered) {
    List<String> decisions = new ArrayList<>();
    for (JsonObject row : delivered.rows()) {
      String outcome = row.get("outcome").getAsString();
      boolean stops = Set.of("WOULD_STOP", "STOP_REQUESTED").contains(outcome);
      decisions.add(
          text(row, "instanceId")
              + (stops ? " stops" : " " + outcome + ": " + text(row, "reason"))
              + ", again: "
              + text(row, "retryable"));
    }
    return decisions.stream().sorted().toList();
  }

  private static Set<String> toBeStopped(Delivered planned) {
    Set<String> ids = new TreeSet<>();
    planned.rows().stream()
        .filter(row -> text(row, "outcome").equals("WOULD_STOP"))
        .forEach(row -> ids.add(text(row, "instanceId")));
    return ids;
  }

  private static Set<String> stopped(World world) {
    Set<String> ids = new TreeSet<>();
    world
        .cloud()
        .requests("StopInstances")
        .forEach(
            request ->
                request
                    .parameters()
                    .getAsJsonArray("InstanceIds")
                    .forEach(id -> ids.add(id.getAsString())));
    world
        .cloud()
        .requests("StopInstance")
        .forEach(request -> ids.add(request.parameters().get("InstanceId").getAsString()));
    return ids;
  }

  private static String text(JsonObject row, String key) {
    JsonElement value = row.get(key);
    return value == null ? "-" : value.getAsString();
  }

  private static void lookFails(World world, Fault fault) {
    world.cloud().faults().always("DescribeInstances", fault);
  }

  /** An instance of every kind that a decision goes by. */
  private static World world(Consumer<World> circumstance) {
    World world = new World().limit(Duration.ofSeconds(20));
    for (String state : STATES) {
      add(world, in(world).state(state));
    }
    add(world, in(world).state("RUNNING").latestOperation("RebootInstances", "OPERATING", "r-1"));
    add(world, in(world).state("RUNNING").latestOperation("StopInstances", "OPERATING", "r-2"));
    add(world, in(world).tag("lights-out:keep", "true"));
    add(world, in(world).tag("lights-out:keep", "2001-01-01"));
    add(world, in(world).tag(GROUP, "asg-2umy5jbd"));
    add(world, in(world).chargeType("PREPAID"));
    add(world, in(world).chargeType("SPOTPAID"));
    add(world, StandInInstance.of("ins-00000020").region("ap-shanghai"));
    add(world, StandInInstance.of("hai-00000000"));
    add(world, StandInInstance.of("hai-00000001").chargeType("PREPAID_BY_MONTH"));
    add(world, StandInInstance.of("hai-00000002").state("STOPPED_NO_CHARGE"));
    circumstance.accept(world);
    return world;
  }

  private static StandInInstance in(World world) {
    return StandInInstance.of("ins-%08d".formatted(world.cloud().instances().all().size()))
        .tag("in", "this");
  }

  private static void add(World world, StandInInstance instance) {
    world.cloud().instances().add(instance);
  }
}
