package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import dev.lightsout.report.PastRows;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a redelivered event does to an instance that somebody started since. */
class JournalTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String HAI = "hai-dunyfddn";
  private static final Duration A_MINUTE = Duration.ofMinutes(1);

  private final World world = new World().running(CVM, OTHER, HAI);

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(strings = {CVM, HAI})
  void whatSomebodyStartedAgainIsNotStoppedByTheSameEvent(String id) {
    // given
    String event = world.timer(order(id));
    JsonObject first = world.deliver(event).row();
    world.pass(A_MINUTE);
    startedByHand(id);

    // when
    Delivered again = world.restart().deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(again.again()).isFalse();
    assertThat(again.row().get("guard").getAsString()).isEqualTo("journal");
    assertThat(again.row().get("requestId")).isEqualTo(first.get("requestId"));
    assertThat(again.reason())
        .isEqualTo(
            "already handled: an earlier delivery of this event requested its stop at "
                + first.get("time").getAsString()
                + ", request "
                + first.get("requestId").getAsString()
                + "; what runs now was started since, or had not begun to stop");
    assertThat(world.stopsSent()).isOne();
  }

  @Test
  void whatWasFoundStoppedAndStartedSinceIsNotStoppedByTheSameEvent() {
    // given
    world.cloud().instances().add(StandInInstance.of(CVM).state("STOPPED"));
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(again.reason()).contains("found it stopped at ");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void whatIsBeingStartedIsNotStoppedOnceItRuns() throws Exception {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    world.startByApi(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(world.stopsSent()).isOne();
  }

  @Test
  void anAnswerThatIsNoneIsNotTakenForNothingFound() {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);
    world.cloud().faults().next("SearchLog", Fault.noRequestId());

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(world.stopsSent()).isOne();
  }

  @Test
  void aLaterEventStopsIt() {
    // given
    world.deliver(world.timerFor(CVM));
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered later = world.deliver(world.timerFor(CVM));

    // then
    assertThat(later.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.stopsSent()).isEqualTo(2);
  }

  @Test
  void aFreshEventAsksNobody() {
    // when
    Delivered fresh = world.deliver(world.timerFor(CVM));

    // then
    assertThat(fresh.row().get("guard").getAsString()).isEqualTo("state");
    assertThat(world.cloud().requests("SearchLog")).isEmpty();
  }

  @Test
  void nobodyIsAskedForTheSakeOfWhatIsStopped() {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(world.cloud().requests("SearchLog")).isEmpty();
  }

  @Test
  void anEventWithoutARowIsGuardedByTheStateAlone() {
    // given
    world.cloud().faults().always("UploadLog", Fault.reset());
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.cloud().faults().clear();
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(world.cloud().requests("SearchLog")).hasSize(1);
    assertThat(again.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(again.row().get("guard").getAsString()).isEqualTo("state");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "ResourceNotFound.IndexNotExist",
        "FailedOperation.SyntaxError",
        "AuthFailure.UnauthorizedOperation",
        "LimitExceeded.LogSearch",
        "RequestLimitExceeded",
        "InternalError.ServerBusy"
      })
  void aTopicThatCannotBeAskedLeavesTheGuardToTheState(String code) {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);
    world.cloud().faults().always("SearchLog", Fault.error(code));

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(again.row().get("guard").getAsString()).isEqualTo("state");
    assertThat(world.stdout())
        .anyMatch(line -> line.contains("could not be asked") && line.contains(code));
  }

  @ParameterizedTest
  @ValueSource(strings = {"LimitExceeded.LogSearch", "InternalError.ServerBusy"})
  void aTopicThatIsBusyIsAskedAgain(String code) {
    // given
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);
    world.cloud().faults().next("SearchLog", Fault.error(code), Fault.reset());

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(world.cloud().requests("SearchLog")).hasSize(3);
  }

  @Test
  void aJournalThatIsOffIsNotAsked() {
    // given
    world.set("LIGHTS_OUT_JOURNAL", "false");
    String event = world.timerFor(CVM);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.cloud().requests("SearchLog")).isEmpty();
  }

  @Test
  void whatOneRecordStoppedBeforeALaterRecordOfTheBatchStops() {
    // given
    world.deliver(records(record(1, CVM)));
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered both = world.deliver(records(record(1, CVM), record(2, CVM)));

    // then
    assertThat(both.rows())
        .extracting(row -> row.get("outcome").getAsString())
        .containsExactly("IGNORED", "STOP_REQUESTED");
    assertThat(world.stopsSent()).isEqualTo(2);
  }

  @Test
  void whatAnotherRecordOfTheBatchDecidedOnIsNotStoppedByARedelivery() {
    // given
    world.cloud().instances().add(StandInInstance.of(OTHER).state("REBOOTING"));
    String batch = records(record(1, CVM), record(2, CVM), record(3, OTHER));
    world.deliver(batch);
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(batch);

    // then
    assertThat(again.rows())
        .filteredOn(row -> row.get("instanceId").getAsString().equals(CVM))
        .extracting(row -> row.get("outcome").getAsString())
        .containsExactly("IGNORED", "IGNORED");
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void aReminderOfAnAlarmDoesNotStopWhatSomebodyStarted(boolean byHttp) {
    // given
    world
        .asPatientAsEver()
        .set("LIGHTS_OUT_WEBHOOK_USER", "monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", "correct-horse-battery");
    String first = alarm(world.clock().instant(), 0);
    world.deliver(byHttp ? request(first) : first, "request-1");
    String reminder = first.replace("\"durationTime\":0", "\"durationTime\":3600");
    world.pass(Duration.ofHours(1));
    startedByHand(CVM);

    // when
    world.deliver(byHttp ? request(reminder) : reminder, "request-2");

    // then
    assertThat(world.stopsSent()).isOne();
    assertThat(world.logged())
        .last()
        .satisfies(row -> assertThat(row.get("guard")).isEqualTo("journal"));
  }

  @Test
  void aMessageThatWasReceivedBeforeIsAskedFor() {
    // given
    world.deliver(message(1));
    world.pass(Duration.ofSeconds(10));
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(message(2));

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(world.stopsSent()).isOne();
  }

  @Test
  void theSameOrderInANewRequestStops() {
    // given
    world
        .set("LIGHTS_OUT_WEBHOOK_USER", "monitor")
        .set("LIGHTS_OUT_WEBHOOK_PASSWORD", "correct-horse-battery");
    world.deliver(request(order(CVM)), "request-1");
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    world.deliver(request(order(CVM)), "request-2");

    // then
    assertThat(world.stopsSent()).isEqualTo(2);
  }

  @Test
  void idsThatDifferOnlyInTheirEndsAreToldApart() {
    // given
    String trigger = "a-name-that-is-longer-than-any-row-has-room-for-".repeat(8);
    String event = timer(trigger + "1");
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered other = world.deliver(event.replace(trigger + "1", trigger + "2"));

    // then
    assertThat(other.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void anIdWithWhatAQueryMeansSomethingByIsFound() {
    // given
    String trigger = "夜\\\\间\\\" OR * eventId:(";
    String event = timer(trigger);
    world.deliver(event);
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
  }

  @Test
  void aStopThatPerhapsWasTakenIsNotSentAgainOnceSomethingWasDoneSince() {
    // given
    world.cloud().faults().next("StopInstances", Fault.reset().afterActing());
    blindAfterTheFirstLook();
    String event = world.timerFor(CVM);
    Delivered first = world.deliver(event);
    world.cloud().faults().clear();
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(first.outcome()).isEqualTo("UNKNOWN");
    assertThat(again.outcome()).isEqualTo("IGNORED");
    assertThat(again.reason()).contains("may have stopped it at ", "since then StartInstances");
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void aStopThatWasNeverTakenIsSentAgain() {
    // given
    world.cloud().faults().next("StopInstances", Fault.reset());
    String event = world.timerFor(CVM);
    Delivered first = world.deliver(event);
    world.pass(A_MINUTE);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(first.outcome()).isEqualTo("UNKNOWN");
    assertThat(again.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(again.row().get("guard").getAsString()).isEqualTo("journal");
    assertThat(world.cloud().instances().acceptedStops(CVM)).isOne();
  }

  @Test
  void aRowOfAClockThatWasSetBackIsFound() {
    // given
    world.jump(Duration.ofHours(2));
    String event = records(record(1, CVM));
    world.deliver(event);
    world.jump(Duration.ofHours(-2));
    world.pass(A_MINUTE);
    startedByHand(CVM);

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.outcome()).isEqualTo("IGNORED");
  }

  @Test
  void whatWasReadBeforeAPageFailedCounts() {
    // given
    String event = deliveredToTwentyFiveThatWereStartedSince();
    world
        .cloud()
        .faults()
        .on(
            "SearchLog",
            search -> search.parameters().has("Context"),
            Fault.error("FailedOperation.InvalidContext"));

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.answer().getAsJsonObject("outcomes").get("IGNORED").getAsInt()).isEqualTo(10);
    assertThat(world.stdout()).anyMatch(line -> line.contains("FailedOperation.InvalidContext"));
  }

  @Test
  void aDoubtIsLeftToTheNextDelivery() {
    // given
    world.cloud().faults().next("StopInstances", Fault.reset());
    String event = world.timerFor(CVM);

    // when
    Delivered first = world.deliver(event);

    // then
    assertThat(first.reason()).contains("the last operation before it: ").doesNotContain("…");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"outcome\":\"STOP_REQUESTED\"}",
        "{\"eventId\":7}",
        "[]",
        "null",
        "{",
        "",
        "{\"eventId\":\"a\",\"region\":\"b\",\"instanceId\":\"c\",\"outcome\":\"NEW\",\"time\":\"d\"}"
      })
  void aLogThatIsNoRowTellsNothing(String log) {
    assertThat(PastRows.precedent(log)).isEmpty();
  }

  @Test
  void everyPageOfTheJournalIsRead() {
    // given
    String event = deliveredToTwentyFiveThatWereStartedSince();

    // when
    Delivered again = world.deliver(event);

    // then
    assertThat(again.answer().getAsJsonObject("outcomes").get("IGNORED").getAsInt()).isEqualTo(25);
    assertThat(world.cloud().requests("SearchLog")).hasSize(3);
  }

  /** Their rows fill three pages. */
  private String deliveredToTwentyFiveThatWereStartedSince() {
    world.runningDev(25);
    world.cloud().logTopics().atOnce(World.TOPIC, 10);
    String event = world.timerForDev();
    world.deliver(event);
    world.pass(A_MINUTE);
    for (int i = 0; i < 25; i++) {
      startedByHand("ins-%08d".formatted(i));
    }
    return event;
  }

  private void startedByHand(String id) {
    world
        .cloud()
        .instances()
        .add(
            StandInInstance.of(id)
                .tag("env", "dev")
                .latestOperation("StartInstances", "SUCCESS", UUID.randomUUID().toString()));
  }

  /** The look before the stop is answered, those that should settle it are not. */
  private void blindAfterTheFirstLook() {
    world
        .cloud()
        .faults()
        .on(
            "DescribeInstances",
            look -> !world.cloud().requests("StopInstances").isEmpty(),
            Fault.reset());
  }

  private static String alarm(Instant first, int seconds) {
    String time =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.ofHours(8))
            .format(first);
    return ("{\"alarmStatus\":\"1\",\"alarmObjInfo\":{\"region\":\"gz\",\"dimensions\":{\"unInstanceId\":\"%s\"}},"
            + "\"alarmPolicyInfo\":{\"policyId\":\"policy-1\"},\"firstOccurTime\":\"%s\",\"durationTime\":%d}")
        .formatted(CVM, time, seconds);
  }

  private String timer(String trigger) {
    return "{\"Type\":\"Timer\",\"TriggerName\":\"%s\",\"Time\":\"%s\",\"Message\":%s}"
        .formatted(trigger, world.clock().instant(), quoted(order(CVM)));
  }

  private static String order(String id) {
    return id.startsWith("hai")
        ? "{\"Action\":\"StopInstance\",\"InstanceId\":\"" + id + "\"}"
        : "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"" + id + "\"]}";
  }

  private static String records(String... records) {
    return "{\"Records\":[" + String.join(",", records) + "]}";
  }

  private static String record(int offset, String id) {
    return "{\"Ckafka\":{\"topic\":\"orders\",\"partition\":0,\"offset\":%d,\"msgBody\":%s}}"
        .formatted(offset, quoted(order(id)));
  }

  private String message(int receives) {
    return records(
        ("{\"messageId\":\"d9144555\",\"eventSource\":\"aws:sqs\",\"body\":%s,\"attributes\":"
                + "{\"ApproximateReceiveCount\":\"%d\",\"SentTimestamp\":\"%d\"}}")
            .formatted(quoted(order(CVM)), receives, world.clock().millis()));
  }

  private static String request(String body) {
    String basic =
        Base64.getEncoder()
            .encodeToString("monitor:correct-horse-battery".getBytes(StandardCharsets.UTF_8));
    return "{\"httpMethod\":\"POST\",\"path\":\"/\",\"headers\":{\"Authorization\":\"Basic %s\"},\"body\":%s}"
        .formatted(basic, quoted(body));
  }

  private static String quoted(String text) {
    return "\"" + text.replace("\"", "\\\"") + "\"";
  }
}
