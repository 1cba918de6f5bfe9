package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TriggersTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String OTHER = "ins-5d8a23rs";
  private static final String HAI = "hai-dunyfddn";
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final World world = new World().running(CVM, OTHER, HAI);

  @AfterEach
  void close() {
    world.close();
  }

  @Test
  void aTimerIsKnownByItsNameAndTime() {
    // given
    String event = world.timer(ORDER);

    // when
    JsonObject row = world.deliver(event).row();

    // then
    String time = JsonParser.parseString(event).getAsJsonObject().get("Time").getAsString();
    assertThat(row.get("eventId").getAsString()).isEqualTo("timer/nightly/" + time);
    assertThat(row.get("eventTime").getAsString()).startsWith(time.substring(0, 19));
  }

  @Test
  void aStaleEventIsIgnored() {
    // given
    String event = world.timer(ORDER);
    world.pass(Duration.ofHours(7));

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(delivered.reason()).contains("stale", "PT6H");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "2020-01-01 00:00:00, IGNORED",
    "1577880000, IGNORED",
    "1577880000000, IGNORED",
    "2020-01-01T00:00:00+08:00, IGNORED",
    "yesterday, REFUSED",
    "2020-13-01T00:00:00Z, REFUSED"
  })
  void aTimeIsReadInEveryFormOrRefused(String time, String outcome) {
    // given
    String event =
        world.timer(ORDER).replaceFirst("\"Time\":\"[^\"]*\"", "\"Time\":\"" + time + "\"");

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void theTimeOfAStaleEventIsASetting() {
    // given
    String event = world.set("LIGHTS_OUT_MAX_EVENT_AGE", "P1D").timer(ORDER);
    world.pass(Duration.ofHours(7));

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void recordsOfABatchShareCallsAndFailAlone() {
    // given
    String batch =
        "{\"Records\":["
            + ckafka("partition", 36, ORDER)
            + ","
            + ckafka("Partition", 4_294_967_297L, ORDER.replace(CVM, OTHER))
            + ","
            + ckafka("partition", 38, "poison")
            + "]}";

    // when
    Delivered delivered = world.deliver(batch);

    // then
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row(CVM).get("record").getAsString()).isEqualTo("orders-1-36");
    assertThat(delivered.row(CVM).get("eventKind").getAsString()).isEqualTo("ckafka");
    assertThat(delivered.row(OTHER).get("record").getAsString()).isEqualTo("orders-1-4294967297");
    assertThat(delivered.rows()).hasSize(3);
    assertThat(delivered.again()).isFalse();
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void theFirstRecordThatNamesAnInstanceWins() {
    // given
    String batch =
        "{\"Records\":["
            + ckafka("partition", 1, ORDER)
            + ","
            + ckafka("partition", 2, ORDER)
            + "]}";

    // when
    Delivered delivered = world.deliver(batch);

    // then
    assertThat(delivered.rows())
        .extracting(row -> row.get("outcome").getAsString())
        .containsExactlyInAnyOrder("STOP_REQUESTED", "IGNORED");
    JsonObject ignored =
        delivered.rows().stream()
            .filter(row -> row.get("outcome").getAsString().equals("IGNORED"))
            .findFirst()
            .orElseThrow();
    assertThat(ignored.get("record").getAsString()).isEqualTo("orders-1-2");
    assertThat(ignored.get("reason").getAsString()).contains("ckafka/orders-1-1/");
    assertThat(world.cloud().requests("StopInstances")).hasSize(1);
  }

  @Test
  void aCmqMessageIsKnownByItsId() {
    // given
    JsonObject message = new JsonObject();
    message.addProperty("type", "topic");
    message.addProperty("topicOwner", 3_000_000_000L);
    message.addProperty("topicName", "orders");
    message.addProperty("publishTime", world.clock().instant().toString());
    message.addProperty("msgId", "123345346");
    message.addProperty("msgTag", "tag1,tag2");
    message.addProperty("msgBody", ORDER);

    // when
    JsonObject row = world.deliver("{\"Records\":[{\"CMQ\":" + message + "}]}").row();

    // then
    assertThat(row.get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
    assertThat(row.get("eventKind").getAsString()).isEqualTo("cmq");
    assertThat(row.get("eventId").getAsString()).isEqualTo("cmq/orders/123345346");
    assertThat(row.get("record").getAsString()).isEqualTo("123345346");
  }

  @ParameterizedTest
  @ValueSource(strings = {"%s", "[%s]"})
  void theOrderItselfIsADirectInvocation(String form) {
    // when
    JsonObject row = world.deliver(form.formatted(ORDER), "request-7").row();

    // then
    assertThat(row.get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
    assertThat(row.get("eventKind").getAsString()).isEqualTo("direct");
    assertThat(row.get("eventId").getAsString()).isEqualTo("request-7");
  }

  @Test
  void anOrderHandedOverAsAJsonStringIsRead() {
    // given
    String quoted = new com.google.gson.JsonPrimitive(ORDER).toString();

    // when
    Delivered delivered = world.deliver(quoted);

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @ParameterizedTest
  @CsvSource({"unInstanceId, ins-r8hr2upy", "InstanceId, hai-dunyfddn"})
  void aFiringAlarmStopsTheInstanceOfItsDimensions(String dimension, String id) {
    // given
    world.set("LIGHTS_OUT_STOPPED_MODE", "STOP_CHARGING");

    // when
    Delivered delivered = world.deliver(alarm("\"1\"", "\"" + dimension + "\":\"" + id + "\""));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row().get("eventKind").getAsString()).isEqualTo("alarm");
    assertThat(delivered.row().get("eventSource").getAsString()).isEqualTo("policy-n4exeh88");
    assertThat(delivered.row().get("region").getAsString()).isEqualTo("ap-guangzhou");
    if (id.equals(CVM)) {
      assertThat(delivered.row().get("stoppedMode").getAsString()).isEqualTo("STOP_CHARGING");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"0\"", "0", "\"2\"", "null", "true", "\"\"", "\"ALARM\""})
  void anAlarmThatIsNotFiringIsIgnored(String status) {
    // when
    Delivered delivered = world.deliver(alarm(status, "\"unInstanceId\":\"ins-r8hr2upy\""));

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"objId\":\"abc\"",
        "\"objName\":\"disk-1(data/ins-r8hr2upy)\"",
        "\"unInstanceId\":\"ins-r8hr2upy\",\"other\":\"ins-5d8a23rs\"",
        "\"unInstanceId\":[\"ins-r8hr2upy\"]"
      })
  void anAlarmWithoutOneClearInstanceIsRefused(String dimensions) {
    // when
    Delivered delivered = world.deliver(alarm("1", dimensions));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("dimensions");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @Test
  void anAlarmOfAnUnknownRegionIsRefused() {
    // when
    Delivered delivered =
        world.deliver(
            alarm("1", "\"unInstanceId\":\"ins-r8hr2upy\"").replace("\"gz\"", "\"qyxa\""));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("qyxa");
  }

  @Test
  void anAlarmOfAnotherPolicyIsIgnored() {
    // given
    world.set("LIGHTS_OUT_ALARM_POLICIES", "policy-aaaaaaaa, policy-bbbbbbbb");

    // when
    Delivered delivered = world.deliver(alarm("1", "\"unInstanceId\":\"ins-r8hr2upy\""));

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(delivered.reason()).contains("policy-n4exeh88", "LIGHTS_OUT_ALARM_POLICIES");
  }

  @Test
  void anAlarmOfAnAllowedPolicyStops() {
    // given
    world.set("LIGHTS_OUT_ALARM_POLICIES", "policy-n4exeh88");

    // when
    Delivered delivered = world.deliver(alarm("1", "\"unInstanceId\":\"ins-r8hr2upy\""));

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ping_unreachable", "PingUnreachable", "InstancePowerOff"})
  void theEchoOfAStopIsIgnored(String event) {
    // given
    String alarm =
        alarm("1", "\"unInstanceId\":\"ins-r8hr2upy\"")
            .replace("\"metricName\"", "\"eventName\":\"" + event + "\",\"metricName\"");

    // when
    Delivered delivered = world.deliver(alarm);

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(world.cloud().requests("StopInstances")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"5, STOP_REQUESTED", "13, STOP_REQUESTED", "15, IGNORED"})
  void anAlarmIsStaleOnlyIfItIsSoInBothZones(long hoursAsUtc8, String outcome) {
    // given
    String first =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.ofHours(8))
            .format(world.clock().instant().minus(Duration.ofHours(hoursAsUtc8)));
    String alarm =
        alarm("1", "\"unInstanceId\":\"ins-r8hr2upy\"")
            .replaceFirst("\"firstOccurTime\":\"[^\"]*\"", "\"firstOccurTime\":\"" + first + "\"");

    // when
    Delivered delivered = world.deliver(alarm);

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
  }

  private static String ckafka(String partition, long offset, String body) {
    JsonObject record = new JsonObject();
    record.addProperty("topic", "orders");
    record.addProperty(partition, 1);
    record.addProperty("offset", offset);
    record.addProperty("msgKey", "None");
    record.addProperty("msgBody", body);
    return "{\"Ckafka\":" + record + "}";
  }

  private String alarm(String status, String dimensions) {
    String now =
        DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss")
            .withZone(ZoneOffset.ofHours(8))
            .format(world.clock().instant());
    return """
        {"sessionId":"xxxxxxxx","alarmStatus":%s,"alarmType":"metric",
         "alarmObjInfo":{"region":"gz","namespace":"qce/lb","dimensions":{%s}},
         "alarmPolicyInfo":{"policyId":"policy-n4exeh88","policyType":"cvm_device","policyName":"idle",
          "conditions":{"metricName":"cpu_usage","calcType":"<","calcValue":"5","alarmNotifyPeriod":300}},
         "firstOccurTime":"%s","durationTime":"500","recoverTime":"0"}
        """
        .formatted(status, dimensions, now);
  }
}
