package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody sets the machine's clock in the middle of an invocation, as NTP does. */
class ClockJumpTest {
  private static final String CVM = "ins-r8hr2upy";

  private final World world = new World(cloud -> cloud.rateLimits(true)).running(CVM);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {-3_600, 3_600})
  void aClockThatIsSetChangesNothing(int seconds) {
    // given
    theClockIsSetAtTheFirst("DescribeInstances", seconds);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row().get("durationMs").getAsLong()).isBetween(0L, 60_000L);
    assertThat(world.logged()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(ints = {-3_600, 3_600})
  void theDeadlineStaysWhereItWas(int seconds) {
    // given
    world.cloud().faults().always("StopInstances", Fault.throttled());
    theClockIsSetAtTheFirst("StopInstances", seconds);
    Instant began = world.clock().instant();

    // when
    Delivered delivered = world.limit(Duration.ofSeconds(60)).deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("THROTTLED");
    assertThat(Duration.between(began, world.clock().instant()))
        .isBetween(Duration.ofSeconds(40), Duration.ofSeconds(60));
  }

  @ParameterizedTest
  @ValueSource(ints = {-3_600, 3_600})
  void theTimeThatAStopTookIsTrue(int seconds) {
    // given: the stand-in takes 30 s to stop
    world.set("LIGHTS_OUT_VERIFY", "PT60S").limit(Duration.ofSeconds(120));
    theClockIsSetAtTheFirst("StopInstances", seconds);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.row().get("verifiedMs").getAsLong()).isBetween(30_000L, 40_000L);
    assertThat(delivered.row().get("durationMs").getAsLong()).isBetween(30_000L, 60_000L);
  }

  private void theClockIsSetAtTheFirst(String action, int seconds) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    world
        .cloud()
        .faults()
        .before(
            action, () -> world.jump(Duration.ofSeconds(isFirst.getAndSet(false) ? seconds : 0)));
  }
}
