package dev.lightsout;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonPrimitive;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The quirks of the shapes that samples in events/ do not show. */
class ShapesTest {
  private static final String CVM = "ins-r8hr2upy";
  private static final String ORDER =
      "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-r8hr2upy\"]}";

  private final World world = new World().running(CVM, "ins-5d8a23rs", "hai-dunyfddn");

  @AfterEach
  void close() {
    world.close();
  }

  @ParameterizedTest
  @CsvSource({
    "0, number, subject",
    "1.0, string, subject",
    "1.0.2, number, subjuect",
    "1.0, iso, qcs"
  })
  void anErrorEventOfEventBridgeStopsItsInstance(String version, String time, String subject) {
    // given
    String millis = String.valueOf(world.clock().millis());
    String at =
        switch (time) {
          case "number" -> millis;
          case "string" -> '"' + millis + '"';
          default -> '"' + world.clock().instant().toString() + '"';
        };
    String about =
        subject.equals("qcs")
            ? "\"subject\":\"qcs::cvm:ap-guangzhou:uin/1:instance/ins-r8hr2upy\""
            : "\"" + subject + "\":\"ins-r8hr2upy\"";
    String event =
        "{\"specversion\":\"%s\",\"id\":\"id-1\",\"source\":\"cvm.cloud.tencent\",\"type\":\"cvm:ErrorEvent:GuestOom\",%s,\"time\":%s,\"region\":\"ap-guangzhou\",\"status\":\"1\",\"data\":{\"appId\":\"x\"}}"
            .formatted(version, about, at);

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row().get("eventKind").getAsString()).isEqualTo("eventbridge");
    assertThat(delivered.row().get("eventId").getAsString())
        .isEqualTo("eventbridge/cvm.cloud.tencent/id-1");
    assertThat(delivered.row().get("eventTime").getAsString())
        .startsWith(world.clock().instant().toString().substring(0, 19));
  }

  @ParameterizedTest
  @CsvSource({
    "cvm:ErrorEvent:GuestOom, 0",
    "cvm:ErrorEvent:GuestOom, -",
    "cvm:ErrorEvent:PingUnreachable, 1",
    "cvm:ErrorEvent:ping_unreachable, 1",
    "cvm:OperationEvent:InstancePowerOff, 1",
    "cvm:CloudEvent:ApiCall, 1"
  })
  void anyOtherEventOfACvmInstanceIsIgnored(String type, String status) {
    // when
    Delivered delivered =
        world.deliver(
            "{\"specversion\":\"1.0\",\"id\":\"id-1\",\"source\":\"cvm.cloud.tencent\",\"type\":\"%s\",\"subject\":\"ins-r8hr2upy\",\"status\":\"%s\",\"data\":{}}"
                .formatted(type, status));

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void anEventThatNamesTwoInstancesIsRefused() {
    // when
    Delivered delivered =
        world.deliver(
            "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"cvm.cloud.tencent\",\"type\":\"cvm:ErrorEvent:GuestOom\",\"subject\":\"ins-r8hr2upy\",\"status\":\"1\",\"data\":{\"instanceId\":\"ins-5d8a23rs\"}}");

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void anEventOfAnotherPolicyIsIgnored() {
    // given
    world.set("LIGHTS_OUT_ALARM_POLICIES", "cvm:GuestOom");
    String event =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"cvm.cloud.tencent\",\"type\":\"cvm:ErrorEvent:%s\",\"subject\":\"ins-r8hr2upy\",\"status\":\"1\",\"data\":{}}";

    // when
    Delivered other = world.deliver(event.formatted("GuestReboot"));
    Delivered allowed = world.deliver(event.formatted("GuestOom"));

    // then
    assertThat(other.outcome()).isEqualTo("IGNORED");
    assertThat(allowed.outcome()).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void onePoisonEventOfAListRefusesItselfAlone() {
    // given
    String good =
        "{\"specversion\":\"1.0\",\"id\":\"good\",\"type\":\"connector:tdmq\",\"source\":\"tdmq.cloud.tencent\",\"data\":{\"topic\":\"t\",\"msgId\":\"m-1\",\"msgBody\":"
            + new JsonPrimitive(ORDER)
            + "}}";
    String bad = good.replace("\"good\"", "\"bad\"").replace("StopInstances", "Stop");

    // when
    Delivered delivered = world.deliver("{\"EventList\":[7," + bad + "," + good + "]}");

    // then
    assertThat(delivered.rows()).hasSize(3);
    assertThat(delivered.row(CVM).get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row(CVM).get("eventKind").getAsString()).isEqualTo("tdmq");
    assertThat(delivered.row(CVM).get("record").getAsString()).isEqualTo("m-1");
  }

  @Test
  void anEventOfAnOddTypeCostsNoOther() {
    // given
    String odd =
        "{\"specversion\":\"1.0\",\"id\":\"odd\",\"source\":\"s\",\"type\":\":\",\"data\":{}}";
    String good =
        "{\"specversion\":\"1.0\",\"id\":\"good\",\"source\":\"s\",\"type\":\"t\",\"data\":"
            + ORDER
            + "}";

    // when
    Delivered alone = world.deliver(odd);
    Delivered listed = world.deliver("{\"EventList\":[" + odd + "," + good + "]}");

    // then
    assertThat(alone.outcome()).isEqualTo("IGNORED");
    assertThat(listed.rows()).hasSize(2);
    assertThat(listed.outcome(CVM)).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void aBareBodyIsReadAsTheAlarmInIt() {
    // given
    String alarm =
        "{\"alarmStatus\":1,\"alarmObjInfo\":{\"region\":\"gz\",\"dimensions\":{\"unInstanceID\":\"ins-r8hr2upy\"}},\"alarmPolicyInfo\":{\"policyId\":\"policy-1\"}}";

    // when
    Delivered text = world.deliver("{\"body\":" + new JsonPrimitive(alarm) + "}");
    Delivered object = world.deliver("{\"body\":" + alarm + ",\"headers\":{}}");

    // then
    assertThat(text.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(text.row().get("eventKind").getAsString()).isEqualTo("alarm");
    assertThat(object.outcome()).isEqualTo("ALREADY_STOPPED");
    assertThat(object.row().get("eventId")).isEqualTo(text.row().get("eventId"));
  }

  @Test
  void aLogLineMayBeAnOrder() throws Exception {
    // given
    String logs =
        "{\"topic_id\":\"t-1\",\"topic_name\":\"n\",\"records\":[{\"timestamp\":\"%d\",\"content\":%s},{\"timestamp\":\"%d\",\"content\":\"GET /\"}]}"
            .formatted(
                world.clock().millis() * 1000,
                new JsonPrimitive(ORDER),
                world.clock().millis() * 1000);

    // when
    Delivered delivered = world.deliver(cls(logs.getBytes(StandardCharsets.UTF_8)));

    // then
    assertThat(delivered.row(CVM).get("outcome").getAsString()).isEqualTo("STOP_REQUESTED");
    assertThat(delivered.row(CVM).get("eventKind").getAsString()).isEqualTo("cls");
    assertThat(delivered.answer().getAsJsonObject("outcomes").get("REFUSED").getAsInt()).isOne();
  }

  @Test
  void aLogThatUnpacksToGigabytesIsRefused() throws Exception {
    // given
    byte[] bomb = new byte[64 << 20];

    // when
    Delivered delivered = world.deliver(cls(bomb));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(delivered.reason()).contains("unpacks to more than");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"data\":7}", "{\"data\":\"!!!\"}", "{\"data\":\"aGVsbG8=\"}"})
  void aLogThatCannotBeUnpackedIsRefused(String logs) {
    // when
    Delivered delivered = world.deliver("{\"clslogs\":" + logs + "}");

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
  }

  @Test
  void messagesInMessagesAreReadToABoundedDepth() {
    // given
    String message = ORDER;
    for (int i = 0; i < 3; i++) {
      message = notification(message);
    }

    // when
    Delivered three = world.deliver(sqs(message));
    Delivered six = world.deliver(sqs(notification(notification(notification(message)))));

    // then
    assertThat(three.outcome()).isEqualTo("STOP_REQUESTED");
    assertThat(three.row().get("eventKind").getAsString()).isEqualTo("sqs");
    assertThat(three.row().get("record").getAsString()).isEqualTo("m-1");
    assertThat(six.outcome()).isEqualTo("REFUSED");
    assertThat(six.reason()).contains("too many");
  }

  @Test
  void aThousandMessagesForOneInstanceEachMakeTenCalls() {
    // given
    String records =
        IntStream.range(0, 1_000)
            .mapToObj("ins-a%07d"::formatted)
            .peek(world::running)
            .map(id -> new JsonPrimitive(ORDER.replace(CVM, id)))
            .map(
                body ->
                    "{\"Ckafka\":{\"topic\":\"t\",\"partition\":0,\"offset\":1,\"msgBody\":"
                        + body
                        + "}}")
            .collect(Collectors.joining(","));

    // when
    Delivered delivered = world.deliver("{\"Records\":[" + records + "]}");

    // then
    assertThat(delivered.answer().getAsJsonObject("outcomes").get("STOP_REQUESTED").getAsInt())
        .isEqualTo(1_000);
    assertThat(world.cloud().requests("StopInstances")).hasSize(10);
    assertThat(world.cloud().requests("DescribeInstances")).hasSize(10);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'method':'POST','headers':{}",
        "'raw_path':'/','headers':{}",
        "'path':'/','headers':{}",
        "'queryString':{}",
        "'requestContext':{'http':{'method':'POST'}}",
        "'HTTPMETHOD':'POST'",
        "'httpMethod':'POST','headers':{'a':'1','a':'2'}",
        "'httpMethod':null",
        "'headers':{},'payload':{}"
      })
  void whateverMayComeByHttpCausesNoRequestWithoutThePassword(String signs) {
    // given
    String event = "{" + signs.replace('\'', '"') + ",\"body\":" + new JsonPrimitive(ORDER) + "}";

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.answer().get("statusCode").getAsInt()).isEqualTo(401);
    assertThat(world.cloud().requests()).isEmpty();
  }

  @Test
  void anOrderInABareBodyIsRefused() {
    // when
    Delivered delivered =
        world.deliver("{\"headers\":{},\"body\":" + new JsonPrimitive(ORDER) + "}");

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(world.stopsSent()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "CloudWatch Alarm Configuration Change, ALARM, REFUSED",
    "CloudWatch Alarm State Change, OK, IGNORED",
    "CloudWatch Alarm State Change, ALARM, STOP_REQUESTED"
  })
  void onlyAChangeToAlarmStops(String type, String state, String outcome) {
    // given
    String event =
        "{\"id\":\"1\",\"detail-type\":\"%s\",\"source\":\"aws.cloudwatch\",\"detail\":{\"alarmName\":\"idle\",\"operation\":\"delete\",\"state\":{\"value\":\"%s\"},\"configuration\":{\"description\":%s}}}"
            .formatted(type, state, new JsonPrimitive(ORDER));

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo(outcome);
  }

  @Test
  void anAwsAlarmOfAnotherNameIsIgnored() {
    // given
    world.set("LIGHTS_OUT_ALARM_POLICIES", "another");
    String event =
        "{\"alarmData\":{\"alarmName\":\"idle\",\"state\":{\"value\":\"ALARM\"},\"configuration\":{\"description\":%s}}}"
            .formatted(new JsonPrimitive(ORDER));

    // when
    Delivered delivered = world.deliver(event);

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'eventName':'cvm:ErrorEvent:PingUnreachable'",
        "'eventName':'ping不可达'",
        "'eventShowName':'ping不可达'",
        "'eventShowName':'Ping Unreachable'"
      })
  void anEchoInAnySpellingIsIgnored(String conditions) {
    // when
    Delivered delivered = world.deliver(alarm("'unInstanceId':'ins-r8hr2upy'", conditions));

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
    assertThat(world.stopsSent()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'deviceName':'ins-r8hr2upy'",
        "'objName':'ins-r8hr2upy'",
        "'unInstanceId':'ins-r8hr2upy','objDetail':{'unInstanceId':'ins-5d8a23rs'}",
        "'unInstanceId':'ins-r8hr2upy','others':['ins-5d8a23rs']",
        "'unInstanceId':'ins-UNKNOWN','deviceName':'ins-5d8a23rs'"
      })
  void aNameOrASecondIdIsNoInstance(String dimensions) {
    // when
    Delivered delivered = world.deliver(alarm(dimensions, "'metricName':'cpu_usage'"));

    // then
    assertThat(delivered.outcome()).isEqualTo("REFUSED");
    assertThat(world.stopsSent()).isZero();
  }

  @Test
  void aRecordWithAnImpossibleTimeDoesNotCostTheOthers() {
    // given
    String odd =
        alarm("'unInstanceId':'ins-r8hr2upy'", "'metricName':'cpu_usage'")
            .replaceFirst(
                "\\{",
                "{\"firstOccurTime\":\"+999999999-12-31T23:59:59-18:00\",\"durationTime\":99999999,");
    String records =
        "{\"Records\":[{\"Ckafka\":{\"msgBody\":%s}},{\"Ckafka\":{\"msgBody\":%s}}]}"
            .formatted(new JsonPrimitive(odd), new JsonPrimitive(ORDER));

    // when
    Delivered delivered = world.deliver(records);

    // then
    assertThat(delivered.rows()).hasSize(2);
    assertThat(delivered.outcome(CVM)).isEqualTo("STOP_REQUESTED");
  }

  @Test
  void aListWithOneStaleEventIsStale() {
    // given
    String event =
        "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"s\",\"type\":\"t\",\"time\":%d,\"data\":%s}";
    String list =
        "{\"EventList\":[%s,%s]}"
            .formatted(
                event.formatted(world.clock().millis(), ORDER),
                event.formatted(1_500_000_000_000L, ORDER));

    // when
    Delivered delivered = world.deliver(sqs(list));

    // then
    assertThat(delivered.outcome()).isEqualTo("IGNORED");
  }

  @Test
  void moreValuesThanAFunctionCanHoldAreRefused() {
    // when
    Delivered longList = world.deliver("[" + "{},".repeat(10_000) + "{}]");
    Delivered manyLists = world.deliver("{\"a\":[" + "[{},{}],".repeat(9_000) + "[]]}");
    Delivered manyValues =
        world.deliver("[" + ("[" + "0,".repeat(9_000) + "0],").repeat(30) + "0]");

    // then
    assertThat(longList.outcome()).isEqualTo("REFUSED");
    assertThat(longList.reason()).contains("list of more than 10000");
    assertThat(manyLists.outcome()).isEqualTo("REFUSED");
    assertThat(manyValues.reason()).contains("more than 250000 values");
  }

  @Test
  void aDryRunDoesNotKeepARealOrderOfItsBatchFromBeingCarriedOut() {
    // given
    String dry = ORDER.replace("}", ",\"DryRun\":true}");
    String records =
        "{\"Records\":[{\"Ckafka\":{\"offset\":1,\"msgBody\":%s}},{\"Ckafka\":{\"offset\":2,\"msgBody\":%s}}]}"
            .formatted(new JsonPrimitive(dry), new JsonPrimitive(ORDER));

    // when
    Delivered delivered = world.deliver(records);

    // then
    assertThat(delivered.answer().getAsJsonObject("outcomes").toString())
        .isEqualTo("{\"STOP_REQUESTED\":1,\"IGNORED\":1}");
  }

  private static String alarm(String dimensions, String conditions) {
    return ("{'alarmStatus':1,'alarmObjInfo':{'region':'gz','dimensions':{"
            + dimensions
            + "}},'alarmPolicyInfo':{'policyId':'policy-1','conditions':{"
            + conditions
            + "}}}")
        .replace('\'', '"');
  }

  private static String notification(String message) {
    return "{\"Type\":\"Notification\",\"MessageId\":\"n\",\"Message\":"
        + new JsonPrimitive(message)
        + "}";
  }

  private static String sqs(String body) {
    return "{\"Records\":[{\"messageId\":\"m-1\",\"eventSource\":\"aws:sqs\",\"body\":"
        + new JsonPrimitive(body)
        + "}]}";
  }

  private static String cls(byte[] logs) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream gzip = new GZIPOutputStream(packed)) {
      gzip.write(logs);
    }
    return "{\"clslogs\":{\"data\":\""
        + Base64.getEncoder().encodeToString(packed.toByteArray())
        + "\"}}";
  }
}
