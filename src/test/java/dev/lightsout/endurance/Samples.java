package dev.lightsout.endurance;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Random;

/** Events of mixed kinds, as chance has it; one in twenty cannot be read. */
final class Samples {
  static final String USER = "lights-out";
  static final String PASSWORD = "sample-password";

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss").withZone(ZoneOffset.ofHours(8));

  private static final List<String> UNREADABLE =
      List.of(
          "{\"Action\":\"StopInstances\",\"InstanceId\":[\"ins-guaa0000\"]}",
          "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-guaa0000\"],\"ForceStop\":\"FALSE\"}",
          "{\"Action\":\"StopInstances\",\"InstanceIds\":[\"ins-guaa0000\"",
          "{\"Action\":\"StartInstances\",\"InstanceIds\":[\"ins-guaa0000\"]}",
          "{\"Action\":\"StopInstances\",\"Filters\":[{\"Name\":\"tag:\",\"Values\":[]}]}",
          "no order at all");

  private final int number;
  private final Random random;
  private final Clock clock;
  private int made;

  /** Those of one process, whose ids no other has. */
  Samples(int number, Random random, Clock clock) {
    this.number = number;
    this.random = random;
    this.clock = clock;
  }

  Sample next() {
    made++;
    return switch (random.nextInt(10)) {
      case 0, 1, 2 -> alone(timer(), false);
      case 3 -> alone(cmq(), false);
      case 4 -> alone(eventBridge(), false);
      case 5 -> alone(http(), true);
      case 6 -> alarm();
      default -> records();
    };
  }

  /** What carries a message, and its place in a batch; null if it is none. */
  private record Envelope(
      String record, Instant when, JsonObject around, JsonObject holder, String key) {
    String holding(String message) {
      holder.addProperty(key, message);
      return around.toString();
    }
  }

  private Sample alone(Envelope envelope, boolean isHttp) {
    if (random.nextInt(20) == 0) {
      String text = UNREADABLE.get(random.nextInt(UNREADABLE.size()));
      return new Sample(
          envelope.holding(text),
          isHttp,
          envelope.when(),
          List.of(Part.unreadable(envelope.record())));
    }
    Wanted wanted = Wanted.any(random);
    Part part = new Part(envelope.record(), wanted.ids(), wanted.isChosen(), wanted.isDry());
    return new Sample(envelope.holding(wanted.json()), isHttp, envelope.when(), List.of(part));
  }

  private Envelope timer() {
    Instant now = clock.instant();
    JsonObject timer = new JsonObject();
    timer.addProperty("Type", "Timer");
    timer.addProperty("TriggerName", "timer-" + number + "-" + made);
    timer.addProperty("Time", now.toString());
    return new Envelope(null, now, timer, timer, "Message");
  }

  private Envelope cmq() {
    Instant now = clock.instant();
    String id = "message-" + number + "-" + made;
    JsonObject message = new JsonObject();
    message.addProperty("type", "topic");
    message.addProperty("topicName", "orders");
    message.addProperty("publishTime", now.toString());
    message.addProperty("msgId", id);
    return new Envelope(id, now, records(List.of(record("CMQ", message))), message, "msgBody");
  }

  private Envelope eventBridge() {
    Instant now = clock.instant();
    JsonObject data = new JsonObject();
    data.addProperty("topic", "orders");
    data.addProperty("Partition", number);
    data.addProperty("offset", made);
    JsonObject event = new JsonObject();
    event.addProperty("specversion", "1.0.2");
    event.addProperty("id", "event-" + number + "-" + made);
    event.addProperty("type", "connector:kafka");
    event.addProperty("source", "ckafka.cloud.tencent");
    event.addProperty("time", String.valueOf(now.toEpochMilli()));
    event.add("data", data);
    return new Envelope("orders-" + number + "-" + made, now, event, data, "msgBody");
  }

  private static Envelope http() {
    String basic = Base64.getEncoder().encodeToString((USER + ":" + PASSWORD).getBytes(UTF_8));
    JsonObject headers = new JsonObject();
    headers.addProperty("authorization", "Basic " + basic);
    JsonObject request = new JsonObject();
    request.addProperty("httpMethod", "POST");
    request.addProperty("path", "/");
    request.add("headers", headers);
    return new Envelope(null, null, request, request, "body");
  }

  private Sample alarm() {
    Fleet fleet = Fleet.ALL.get(random.nextInt(Fleet.ALL.size()));
    List<String> ids = random.nextBoolean() ? fleet.cvm() : fleet.hai();
    String id = ids.get(random.nextInt(ids.size()));
    Instant now = clock.instant();
    JsonObject alarm =
        JsonParser.parseString(
                """
                {"alarmStatus":"1","alarmType":"metric",
                 "alarmObjInfo":{"region":"%s","dimensions":{"unInstanceId":"%s"}},
                 "alarmPolicyInfo":{"policyId":"policy-%d-%d","policyType":"cvm_device",
                  "conditions":{"metricName":"cpu_usage"}},
                 "firstOccurTime":"%s","durationTime":0,"recoverTime":"0"}
                """
                    .formatted(fleet.region(), id, number, made, LOCAL.format(now)))
            .getAsJsonObject();
    return new Sample(
        alarm.toString(), false, now, List.of(new Part(null, List.of(id), false, false)));
  }

  /** A batch of CKafka; its records may name the same instance. */
  private Sample records() {
    List<JsonObject> records = new ArrayList<>();
    List<Part> parts = new ArrayList<>();
    int count = 1 + random.nextInt(3);
    for (int i = 0; i < count; i++) {
      JsonObject message = new JsonObject();
      message.addProperty("topic", "orders");
      message.addProperty("partition", number);
      message.addProperty("offset", 10 * made + i);
      message.addProperty("msgKey", "None");
      records.add(record("Ckafka", message));
      String place = "orders-" + number + "-" + (10 * made + i);
      Envelope envelope = new Envelope(place, null, message, message, "msgBody");
      parts.addAll(alone(envelope, false).parts());
    }
    return new Sample(records(records).toString(), false, null, parts);
  }

  private static JsonObject record(String key, JsonObject message) {
    JsonObject record = new JsonObject();
    record.add(key, message);
    return record;
  }

  private static JsonObject records(List<JsonObject> records) {
    JsonArray array = new JsonArray();
    records.forEach(array::add);
    JsonObject batch = new JsonObject();
    batch.add("Records", array);
    return batch;
  }
}
