package dev.lightsout.cloud;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.cloud.Waiting.ForTheTruth;
import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.Order;
import dev.lightsout.plan.Decision.Stop;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Target;
import dev.lightsout.plan.Verdict;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WaitingRoomTest {
  private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

  private final WaitingRoom room = new WaitingRoom();

  @Test
  void eachIsLookedAtAfterOneTwoFourAndEightSeconds() {
    // given
    Waiting waiting = lost("ins-r8hr2upy");
    room.enter(waiting, START);

    // when
    for (int second : List.of(1, 3, 7)) {
      room.lookedAtAll(START.plusSeconds(second));
    }

    // then
    assertThat(room.hadItsLastLook(waiting, START.plusSeconds(7))).isFalse();
    room.lookedAtAll(START.plusSeconds(15));
    assertThat(room.hadItsLastLook(waiting, START.plusSeconds(15))).isTrue();
  }

  @Test
  void companyDoesNotUseUpTheLooksOfOne() {
    // given
    Waiting waiting = lost("ins-r8hr2upy");
    room.enter(waiting, START);

    // when: newcomers are looked at each second
    for (int second = 1; second <= 6; second++) {
      room.enter(lost("ins-0000000" + second), START.plusSeconds(second - 1));
      room.lookedAtAll(START.plusSeconds(second));
    }

    // then
    assertThat(room.hadItsLastLook(waiting, START.plusSeconds(6))).isFalse();
  }

  private static Waiting lost(String id) {
    Order order = Order.of("ap-guangzhou", List.of(id), new CvmOptions(null, null, null, false));
    Target target = new Target(0, "an event", order, id);
    return new ForTheTruth(
        new Stop(target, null), Verdict.of(Outcome.UNKNOWN, "the answer was lost"), START);
  }
}
