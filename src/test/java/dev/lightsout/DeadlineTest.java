package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeadlineTest {
  private static final String CVM = "ins-r8hr2upy";

  private final World world = new World(builder -> builder.rateLimits(true)).running(CVM);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void whatTheDeadlineCutsOffIsNotTriedAndAskedForAgain() {
    // given
    List<String> ids = IntStream.range(0, 100).mapToObj("hai-a%07d"::formatted).toList();
    ids.forEach(world::running);
    String orders =
        ids.stream()
            .map(id -> "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}")
            .toList()
            .toString();
    world.limit(Duration.ofSeconds(3));

    // when
    Delivered delivered = world.deliver(world.timer(orders));

    // then
    int requested = outcomes(delivered, "STOP_REQUESTED");
    assertThat(requested).isBetween(20, 60);
    assertThat(outcomes(delivered, "NOT_TRIED")).isEqualTo(100 - requested);
    assertThat(world.cloud().requests("StopInstance")).hasSize(requested);
    assertThat(delivered.again()).isTrue();
    assertThat(world.logged()).hasSize(100);
  }

  @Test
  void aRedeliveryFinishesWhatTheDeadlineCutOff() {
    // given
    List<String> ids = IntStream.range(0, 60).mapToObj("hai-a%07d"::formatted).toList();
    ids.forEach(world::running);
    String event =
        world.timer(
            ids.stream()
                .map(id -> "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}")
                .toList()
                .toString());
    world.limit(Duration.ofSeconds(3)).deliver(event);

    // when
    Delivered second = world.limit(Duration.ofSeconds(60)).deliver(event);

    // then
    assertThat(second.again()).isFalse();
    assertThat(ids)
        .allSatisfy(id -> assertThat(world.cloud().instances().acceptedStops(id)).isOne());
  }

  @ParameterizedTest
  @ValueSource(longs = {3, 10, 60, 900})
  void aThrottlingCloudNeverOutlastsTheInvocation(long seconds) {
    // given
    world.limit(Duration.ofSeconds(seconds));
    world.cloud().faults().always("StopInstances", Fault.throttled());
    Instant before = world.clock().instant();

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("THROTTLED");
    assertThat(Duration.between(before, world.clock().instant()))
        .isLessThan(Duration.ofSeconds(seconds));
  }

  @Test
  void stopsArePacedBelowTheApisLimit() {
    // given
    List<String> ids = IntStream.range(0, 100).mapToObj("hai-a%07d"::formatted).toList();
    ids.forEach(world::running);
    String orders =
        ids.stream()
            .map(id -> "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}")
            .toList()
            .toString();

    // when
    Delivered delivered = world.deliver(world.timer(orders));

    // then
    assertThat(outcomes(delivered, "STOP_REQUESTED")).isEqualTo(100);
    assertThat(world.cloud().requests("StopInstance"))
        .hasSize(100)
        .allSatisfy(request -> assertThat(request.answer().has("Error")).isFalse());
  }

  @Test
  void aLimitTooShortForACallTriesNothing() {
    // given
    world.limit(Duration.ofMillis(800));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("NOT_TRIED");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  private static int outcomes(Delivered delivered, String outcome) {
    return delivered.answer().getAsJsonObject("outcomes").get(outcome).getAsInt();
  }
}
