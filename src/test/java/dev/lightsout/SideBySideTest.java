package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many calls, made side by side as a real process makes them. */
class SideBySideTest {
  private final World world = new World().sideBySide().set("LIGHTS_OUT_MAX_INSTANCES", "10000");

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void noInstanceIsStoppedTwiceThoughAnswersAreLost() {
    // given
    world.runningDev(1_000);
    world
        .cloud()
        .faults()
        .next("StopInstances", Fault.reset().afterActing(), Fault.throttled(), Fault.reset())
        .next("StopInstances", Fault.empty().afterActing(), Fault.throttled());

    // when
    Delivered delivered = world.deliver(world.timerForDev());

    // then
    assertThat(delivered.rows()).hasSize(1_000);
    assertThat(IntStream.range(0, 1_000).mapToObj("ins-%08d"::formatted))
        .allMatch(id -> world.cloud().instances().acceptedStops(id) <= 1)
        .filteredOn(id -> world.cloud().instances().acceptedStops(id) == 1)
        .hasSizeGreaterThanOrEqualTo(900);
  }

  @Test
  void anMfaErrorOfTheFirstStopSparesTheOthersTheirRequest() {
    // given
    List<String> ids = IntStream.range(0, 20).mapToObj("hai-%08d"::formatted).toList();
    world.running(ids.toArray(String[]::new));
    world.cloud().faults().always("StopInstance", Fault.error("AuthFailure.MFAFailure"));
    String orders =
        ids.stream()
            .map(id -> "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}")
            .collect(Collectors.joining(",", "[", "]"));

    // when
    Delivered delivered = world.deliver(world.timer(orders));

    // then
    assertThat(delivered.rows())
        .hasSize(20)
        .allMatch(row -> row.get("outcome").getAsString().equals("MFA_REQUIRED"));
    assertThat(world.stopsSent()).isEqualTo(1);
  }
}
