package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.lightsout.standin.Fault;
import dev.lightsout.standin.Request;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

  /** SCF's custom runtime says the limit in a header, which may hold anything. */
  @Test
  void aTimeLimitOfAnyLengthIsOneToStopIn() {
    // given
    LightsOut function = new LightsOut(world.platform());

    // when
    String answer =
        function.handle(world.timerFor(CVM), Invocation.of("request-1", Long.MAX_VALUE)).toJson();

    // then
    assertThat(answer).contains("\"outcomes\":{\"STOP_REQUESTED\":1}");
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void whatTheDeadlineCutsOffIsNotTriedAndAskedForAgain() {
    // given
    String event = world.timer(haiOrders(50));
    eachStopTakes(Duration.ofSeconds(2));

    // when
    Delivered delivered = world.limit(Duration.ofSeconds(60)).deliver(event);

    // then
    int requested = outcomes(delivered, "STOP_REQUESTED");
    assertThat(requested).isBetween(20, 30);
    assertThat(outcomes(delivered, "NOT_TRIED")).isEqualTo(50 - requested);
    assertThat(world.cloud().requests("StopInstance")).hasSize(requested);
    assertThat(delivered.again()).isTrue();
    assertThat(world.logged()).hasSize(50);
  }

  @Test
  void aRedeliveryFinishesWhatTheDeadlineCutOff() {
    // given
    String event = world.timer(haiOrders(50));
    eachStopTakes(Duration.ofSeconds(2));
    world.limit(Duration.ofSeconds(60)).deliver(event);

    // when
    Delivered second = world.deliver(event);

    // then
    assertThat(second.again()).isFalse();
    assertThat(world.cloud().requests("StopInstance")).hasSize(50);
    assertThat(world.cloud().instances().all())
        .allSatisfy(
            instance ->
                assertThat(world.cloud().instances().acceptedStops(instance.id()))
                    .isEqualTo(instance.id().equals(CVM) ? 0 : 1));
  }

  @ParameterizedTest
  @ValueSource(longs = {60, 900})
  void aThrottlingCloudNeverOutlastsTheInvocation(long seconds) {
    // given
    world.cloud().faults().always("StopInstances", Fault.throttled());
    Instant before = world.clock().instant();

    // when
    Delivered delivered = world.limit(Duration.ofSeconds(seconds)).deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("THROTTLED");
    assertThat(Duration.between(before, world.clock().instant()))
        .isLessThan(Duration.ofSeconds(seconds));
  }

  @Test
  void stopsArePacedBelowTheApisLimit() {
    // when
    Delivered delivered = world.deliver(world.timer(haiOrders(100)));

    // then
    assertThat(outcomes(delivered, "STOP_REQUESTED")).isEqualTo(100);
    assertThat(world.cloud().requests("StopInstance"))
        .hasSize(100)
        .allSatisfy(request -> assertThat(request.answer().has("Error")).isFalse());
  }

  @Test
  void aTurnThatIsNotTakenIsLeftToTheNextInvocation() {
    // given
    String event = world.timer(haiOrders(100));
    eachStopTakes(Duration.ofSeconds(2));
    world.limit(Duration.ofSeconds(60)).deliver(event);

    // when
    Delivered next = world.running("hai-zzzzzzzz").deliver(world.timerForHai("hai-zzzzzzzz"));

    // then
    assertThat(next.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void theLastLookAtALostAnswerComesAsLateAsItCan() {
    // given
    world.cloud().faults().next("StopInstances", Fault.reset());
    Instant late = world.clock().instant().plusSeconds(8);
    world.cloud().faults().before("DescribeInstances", () -> stoppedBySomebodyAfter(late));

    // when
    Delivered delivered = world.limit(Duration.ofSeconds(14)).deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("ALREADY_STOPPED");
  }

  private void stoppedBySomebodyAfter(Instant late) {
    if (world.clock().instant().isAfter(late)) {
      world.cloud().instances().change(CVM, instance -> instance.state("STOPPED"));
    }
  }

  @Test
  void aLimitTooShortForACallTriesNothing() {
    // given
    world.limit(Duration.ofSeconds(3));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("NOT_TRIED");
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void aStopWhoseAnswerIsLateIsNoLostOne() {
    // given: 2.3 s are left for it
    lookTakes(Duration.ofMillis(6_200));
    answerTakes("StopInstances", Duration.ofMillis(1_700));

    // when
    Delivered delivered = deliverWithin(Duration.ofSeconds(10));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.reason()).doesNotContain("lost");
  }

  @Test
  void aStopThatIsNeverAnsweredIsLookedAtBeforeTheDeadline() {
    // given
    lookTakes(Duration.ofMillis(6_200));
    answerTakes("StopInstances", Duration.ofHours(1));

    // when
    Delivered delivered = deliverWithin(Duration.ofSeconds(10));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.reason()).contains("a look shows a new stop, most likely this one");
    assertThat(world.stopsSent()).isEqualTo(1);
  }

  @Test
  void aStopIsNotBegunWithoutTimeForItsAnswer() {
    // given: 0.8 s are left for it
    lookTakes(Duration.ofMillis(7_700));

    // when
    Delivered delivered = deliverWithin(Duration.ofSeconds(10));

    // then
    assertThat(delivered.outcome()).isEqualTo("NOT_TRIED");
    assertThat(delivered.again()).isTrue();
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void workEndsTheEarlierTheMoreRowsThereAreToMake() {
    // given
    world.set("LIGHTS_OUT_MAX_INSTANCES", "1000");
    String event = world.timer(haiOrders(400));
    Instant began = world.clock().instant();

    // when
    Delivered delivered = world.asPatientAsEver().limit(Duration.ofSeconds(10)).deliver(event);

    // then: 10 s less 0.5 s for the answer, 1 s for the report, 1 s for the last stop
    List<Request> stops = world.cloud().requests("StopInstance");
    Instant last = stops.get(stops.size() - 1).at();
    assertThat(outcomes(delivered, "NOT_TRIED")).isEqualTo(400 - stops.size());
    assertThat(Duration.between(began, last))
        .isLessThan(Duration.ofMillis(7_500).minus(Duration.ofMillis(400 / 10)));
  }

  @Test
  void looksThatDoNotFitTheLimitSaySo() {
    // given
    lookTakes(Duration.ofSeconds(20));

    // when
    Delivered delivered = deliverWithin(Duration.ofSeconds(3));

    // then
    assertThat(delivered.again()).isTrue();
    assertThat(world.stopsSent()).isZero();
    assertThat(delivered.row().get("reason").getAsString()).contains("timeout");
  }

  private Delivered deliverWithin(Duration limit) {
    return world.asPatientAsEver().limit(limit).deliver(world.timerFor(CVM));
  }

  private void lookTakes(Duration duration) {
    AtomicBoolean isFirst = new AtomicBoolean(true);
    world
        .cloud()
        .faults()
        .before(
            "DescribeInstances",
            () -> world.time().answerTakes(isFirst.getAndSet(false) ? duration : Duration.ZERO));
  }

  private void answerTakes(String action, Duration duration) {
    world.cloud().faults().before(action, () -> world.time().answerTakes(duration));
  }

  private String haiOrders(int count) {
    List<String> ids = IntStream.range(0, count).mapToObj("hai-a%07d"::formatted).toList();
    ids.forEach(world::running);
    return ids.stream()
        .map(id -> "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}")
        .toList()
        .toString();
  }

  private void eachStopTakes(Duration duration) {
    world.cloud().faults().before("StopInstance", () -> world.pass(duration));
  }

  private static int outcomes(Delivered delivered, String outcome) {
    return delivered.answer().getAsJsonObject("outcomes").get(outcome).getAsInt();
  }
}
