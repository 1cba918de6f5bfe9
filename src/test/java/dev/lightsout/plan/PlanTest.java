package dev.lightsout.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.CvmOptions.StopType;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.plan.Decision.Leave;
import dev.lightsout.plan.Decision.Stop;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Decided without a network, a clock or a cloud. */
class PlanTest {
  private static final Options SOFT = new CvmOptions(null, StopType.SOFT, null, false);
  private static final Options HARD = new CvmOptions(null, StopType.HARD, null, false);
  private static final Rails RAILS = rails(1_000, false);

  @Test
  void theSameArgumentsMakeTheSamePlan() {
    // given
    List<Target> targets = targets(0, SOFT, 250);

    // when
    Plan first = Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, RAILS);
    Plan second = Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, RAILS);

    // then
    assertThat(second).isEqualTo(first);
  }

  @Test
  void aDryRunHasThePlanOfTheRealRun() {
    // given
    List<Target> targets = targets(0, SOFT, 3);
    Rails dry = rails(1_000, true);

    // when
    Plan plan = Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, dry);

    // then
    assertThat(plan)
        .isEqualTo(Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, RAILS));
  }

  @Test
  void instancesOfOneKindShareCallsOfAHundred() {
    // given
    List<Target> targets = targets(0, SOFT, 150);
    targets.addAll(targets(1, SOFT, 100, 1_000));
    targets.addAll(targets(2, HARD, 1, 5_000));

    // when
    Plan plan = Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, RAILS);

    // then
    assertThat(plan.calls())
        .extracting(call -> call.stops().size())
        .containsExactly(100, 100, 50, 1);
    assertThat(plan.calls()).extracting(StopCall::options).containsExactly(SOFT, SOFT, SOFT, HARD);
  }

  @Test
  void aHaiInstanceHasACallOfItsOwn() {
    // given
    Order order = Order.of("ap-guangzhou", List.of("hai-dunyfddn"), new HaiOptions(null, false));
    Order other = Order.of("ap-guangzhou", List.of("hai-2dfajzo4q"), new HaiOptions(null, false));
    List<Target> targets =
        List.of(
            new Target(0, "event", order, "hai-dunyfddn"),
            new Target(0, "event", other, "hai-2dfajzo4q"));

    // when
    Plan plan = Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, RAILS);

    // then
    assertThat(plan.calls()).hasSize(2);
  }

  @Test
  void everyInstanceOfEveryEventHasOneDecisionWithAReason() {
    // given
    List<Target> targets = targets(0, SOFT, 3);
    targets.addAll(targets(0, SOFT, 3));
    targets.addAll(targets(1, SOFT, 3));

    // when
    Plan plan =
        Plan.of(
            targets,
            new Sight(Map.of(), Map.of(), Instant.EPOCH),
            Census.NONE,
            Precedents.NONE,
            RAILS);

    // then
    assertThat(plan.calls()).isEmpty();
    assertThat(plan.decisions())
        .hasSize(6)
        .allSatisfy(decision -> assertThat(((Leave) decision).verdict().reason()).isNotBlank());
  }

  @Test
  void theMaximumHoldsForEachEventByItself() {
    // given
    List<Target> targets = targets(0, SOFT, 3);
    targets.addAll(targets(1, SOFT, 2, 1_000));

    // when
    Plan plan =
        Plan.of(targets, allRunning(targets), Census.NONE, Precedents.NONE, rails(2, false));

    // then
    assertThat(plan.decisions().subList(0, 3)).allMatch(Leave.class::isInstance);
    assertThat(plan.decisions().subList(3, 5)).allMatch(Stop.class::isInstance);
  }

  private static Rails rails(int maxInstances, boolean dryRun) {
    return new Rails(maxInstances, Optional.empty(), Set.of(), "lights-out:keep", dryRun);
  }

  private static List<Target> targets(int event, Options options, int count) {
    return targets(event, options, count, 0);
  }

  private static List<Target> targets(int event, Options options, int count, int from) {
    List<String> ids = IntStream.range(from, from + count).mapToObj("ins-%08d"::formatted).toList();
    Order order = Order.of("ap-guangzhou", ids, options);
    List<Target> targets = new ArrayList<>();
    ids.forEach(id -> targets.add(new Target(event, "event-" + event, order, id)));
    return targets;
  }

  private static Sight allRunning(List<Target> targets) {
    Map<Target.Key, Instance> seen = new HashMap<>();
    for (Target target : targets) {
      String id = target.instanceId();
      seen.put(
          target.key(),
          new Instance(id, id, "RUNNING", null, null, Map.of(), null, null, null, List.of()));
    }
    return new Sight(seen, Map.of(), Instant.EPOCH);
  }
}
