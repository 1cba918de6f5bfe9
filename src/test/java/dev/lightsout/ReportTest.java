package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.standin.Fault;
import dev.lightsout.standin.StandInInstance;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReportTest {
  private static final String CVM = "ins-r8hr2upy";

  private final World world = new World().running(CVM);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aRowIsTheSameOnStdoutInTheTopicAndInTheAnswer() {
    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(world.stdout()).hasSize(1);
    JsonObject printed = JsonParser.parseString(world.stdout().get(0)).getAsJsonObject();
    assertThat(printed).isEqualTo(delivered.row());
    Map<String, String> logged = world.logged().get(0);
    assertThat(logged.keySet()).isEqualTo(printed.keySet());
    logged.forEach((key, value) -> assertThat(value).isEqualTo(printed.get(key).getAsString()));
  }

  @Test
  void aRowSaysWhatHappened() {
    // when
    JsonObject row = world.deliver(world.timerFor(CVM)).row();

    // then
    assertThat(row.get("eventKind").getAsString()).isEqualTo("timer");
    assertThat(row.get("eventSource").getAsString()).isEqualTo("nightly");
    assertThat(row.get("action").getAsString()).isEqualTo("StopInstances");
    assertThat(row.get("region").getAsString()).isEqualTo("ap-guangzhou");
    assertThat(row.get("stateBefore").getAsString()).isEqualTo("RUNNING");
    assertThat(row.get("requestId").getAsString())
        .isEqualTo(world.cloud().instances().get(CVM).latestOperationRequestId());
    assertThat(row.get("retryable").getAsBoolean()).isFalse();
    assertThat(row.get("coldStart").getAsBoolean()).isTrue();
    assertThat(row.get("function").getAsString()).isEqualTo("lights-out-test");
    assertThat(row.get("invocationId").getAsString()).isEqualTo("request-1");
    assertThat(row.get("guard").getAsString()).isEqualTo("state");
    assertThat(row.has("errorCode")).isFalse();
  }

  @Test
  void onlyTheFirstInvocationOfAProcessIsACold() {
    // given
    world.deliver(world.timerFor(CVM));

    // when
    Delivered second = world.deliver(world.timerFor(CVM));

    // then
    assertThat(second.row().get("coldStart").getAsBoolean()).isFalse();
  }

  static List<Fault> faultsOfATopic() {
    return List.of(
        Fault.error("ResourceNotFound.TopicNotExist"),
        Fault.error("FailedOperation.WriteQpsLimit"),
        Fault.error("LimitExceeded.LogSize"),
        Fault.error("UnauthorizedOperation"),
        Fault.reset(),
        Fault.noJson(),
        Fault.emptyJson(),
        Fault.status(429));
  }

  @ParameterizedTest
  @MethodSource("faultsOfATopic")
  void aTopicThatDoesNotTakeTheRowsChangesNothingElse(Fault fault) {
    // given
    world.cloud().faults().always("UploadLog", fault);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.again()).isFalse();
    assertThat(world.stdout()).hasSize(2);
    assertThat(JsonParser.parseString(world.stdout().get(1)).getAsJsonObject().get("notice"))
        .asString()
        .contains(World.TOPIC, "did not take the rows");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void aTopicThatAnswersTooLateChangesNothingElse() {
    // given
    Fault slow = Fault.slow(World.SHORT.read().multipliedBy(3));
    world.impatient().cloud().faults().always("UploadLog", slow);

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(world.stdout()).hasSize(2);
  }

  @Test
  void anUploadWhoseAnswerIsLostIsNotSentTwice() {
    // given
    world.cloud().faults().always("UploadLog", Fault.reset().afterActing());

    // when
    world.deliver(world.timerFor(CVM));

    // then
    assertThat(world.logged()).hasSize(1);
  }

  @Test
  void withoutATopicRowsAreOnStdoutAlone() {
    // given
    world.set("LIGHTS_OUT_LOG_TOPIC", "");

    // when
    world.deliver(world.timerFor(CVM));

    // then
    assertThat(world.stdout()).hasSize(1);
    assertThat(world.cloud().requests("UploadLog")).isEmpty();
  }

  @Test
  void aBatchOfManyRecordsIsUploadedInChunks() {
    // given
    StringBuilder records = new StringBuilder();
    for (int i = 0; i < 2_500; i++) {
      records
          .append(i == 0 ? "" : ",")
          .append("{\"Ckafka\":{\"topic\":\"t\",\"partition\":0,\"offset\":")
          .append(i)
          .append(",\"msgBody\":\"poison\"}}");
    }

    // when
    Delivered delivered = world.deliver("{\"Records\":[" + records + "]}");

    // then
    assertThat(delivered.answer().getAsJsonObject("outcomes").get("REFUSED").getAsInt())
        .isEqualTo(2_500);
    assertThat(delivered.rows()).hasSize(1_000);
    assertThat(world.logged()).hasSize(2_500);
    assertThat(world.cloud().requests("UploadLog")).hasSize(3);
    assertThat(delivered.answer().get("eventId").getAsString()).isEqualTo("request-1");
  }

  @Test
  void textFromElsewhereIsCleanedAndCapped() {
    // given
    world
        .cloud()
        .instances()
        .add(StandInInstance.of(CVM).name("a\u001b[31m\nname\u2028" + "界".repeat(5_000)));
    world.cloud().faults().always("StopInstances", Fault.error("Odd.Code", "\"\\".repeat(20_000)));

    // when
    Delivered delivered = world.deliver(world.timerFor(CVM));

    // then
    String line = world.stdout().get(0);
    assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(8_000);
    assertThat(line).doesNotContain("\u001b", "\n", "\u2028");
    assertThat(delivered.row().get("instanceName").getAsString()).startsWith("a [31m name ");
  }

  @Test
  void aThrottlingTopicIsGivenUpAfterAFewSeconds() {
    // given
    world.limit(Duration.ofSeconds(60));
    world.cloud().faults().always("UploadLog", Fault.throttled());
    var before = world.clock().instant();

    // when
    world.deliver(world.timerFor(CVM));

    // then
    assertThat(Duration.between(before, world.clock().instant()))
        .isLessThan(Duration.ofSeconds(10));
  }
}
