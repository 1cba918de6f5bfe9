package dev.lightsout.faults;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.lightsout.event.EventKind;
import dev.lightsout.invoke.FreshTimes;
import dev.lightsout.invoke.Packed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/**
 * A kind of trigger, by one of the sample events, and who delivers its event again.
 *
 * @param kind what the row calls it
 * @param sample the file in {@code events/}
 * @param place where in it the order is; empty: it is the order; null: it has none
 * @param door by which it comes in
 * @param limit how long its invocation may last
 * @param afterThrow who delivers again what the function did not acknowledge
 * @param afterDeath who delivers again when the process was killed
 */
record Trigger(
    EventKind kind,
    String sample,
    List<String> place,
    Door door,
    Duration limit,
    String afterThrow,
    String afterDeath) {

  private static final Duration LIMIT = Duration.ofSeconds(60);

  /** Cloud Monitor waits 5 s, so the function answers within 4 (document 248/9066). */
  private static final Duration LIMIT_BY_HTTP = Duration.ofSeconds(4);

  private static final String HAI_ALARM = "alarm-gpu-hai";

  private static final String ASYNC = "SCF, twice, a minute apart";
  private static final String POLLED =
      "SCF, the whole batch, each minute, up to the trigger's `retry`";
  private static final String BUS = "nobody: EventBridge takes a thrown exception (430) as final";
  private static final String BUS_DEATH =
      "EventBridge, each minute for 6 h after a time-out (433), three times after a crash";
  private static final String CALLER = "the caller, by the status: Cloud Monitor up to three times";
  private static final String NOBODY = "nobody: the caller sees the message";
  private static final String LAMBDA = "Lambda, twice, a minute and two minutes later";

  /**
   * The table of DESIGN, and what the platforms' documents say of a killed process (SCF: 583/45924,
   * 583/41138; EventBridge: 248/87507; Lambda: "Asynchronous invocation error handling" and "Using
   * Lambda with Amazon SQS").
   */
  static final List<Trigger> ALL =
      List.of(
          scf(EventKind.TIMER, "timer-cvm", List.of("Message"), ASYNC, ASYNC),
          scf(EventKind.ALARM, "alarm-cpu-cvm", null, ASYNC, ASYNC),
          scf(EventKind.CLS, "cls", List.of("clslogs", "data"), ASYNC, ASYNC),
          scf(EventKind.CMQ, "cmq", List.of("Records", "CMQ", "msgBody"), ASYNC, ASYNC),
          scf(EventKind.CKAFKA, "ckafka", List.of("Records", "Ckafka", "msgBody"), POLLED, POLLED),
          scf(EventKind.TDMQ, "eventbridge-tdmq", List.of("data", "msgBody"), BUS, BUS_DEATH),
          scf(EventKind.EVENTBRIDGE, "eventbridge-order", List.of("data"), BUS, BUS_DEATH),
          new Trigger(
              EventKind.HTTP,
              "webhook",
              List.of("body"),
              Door.SCF,
              LIMIT_BY_HTTP,
              CALLER,
              "the caller, who gets no answer"),
          scf(EventKind.DIRECT, "direct-cvm", List.of(), NOBODY, NOBODY),
          lambda(
              EventKind.SQS,
              "aws-sqs",
              List.of("Records", "body"),
              "SQS, the failed messages alone",
              "SQS, the whole batch"),
          lambda(EventKind.SNS, "aws-sns", List.of("Records", "Sns", "Message"), LAMBDA, LAMBDA));

  static final Trigger TIMER = ALL.get(0);

  private static Trigger scf(
      EventKind kind, String sample, List<String> place, String afterThrow, String afterDeath) {
    return new Trigger(kind, sample, place, Door.SCF, LIMIT, afterThrow, afterDeath);
  }

  private static Trigger lambda(
      EventKind kind, String sample, List<String> place, String afterThrow, String afterDeath) {
    return new Trigger(kind, sample, place, Door.LAMBDA, LIMIT, afterThrow, afterDeath);
  }

  /** Whether it can say which instances by filters; an alarm names its instance. */
  boolean canChoose() {
    return place != null;
  }

  /** Whether somebody waits for the answer, and not for long. */
  boolean isWaitedFor() {
    return kind == EventKind.HTTP;
  }

  /** The sample as an event of this moment, with that order for that instance. */
  String event(String order, String instanceId, Clock clock) {
    if (place == null) {
      String alarm = instanceId.startsWith("hai") ? HAI_ALARM : sample;
      return new FreshTimes(clock).in(read(alarm).replaceAll("(ins|hai)-\\w{8}", instanceId));
    }
    if (place.isEmpty()) {
      return order;
    }
    String event =
        kind == EventKind.CLS
            ? Packed.change(read(sample), logs -> put(logs, List.of("records", "content"), order))
            : put(read(sample), place, order);
    return new FreshTimes(clock).in(event);
  }

  /** Of a batch, the first record is enough. */
  private static String put(String json, List<String> path, String order) {
    JsonObject event = JsonParser.parseString(json).getAsJsonObject();
    JsonObject parent = event;
    for (String key : path.subList(0, path.size() - 1)) {
      parent = child(parent, key);
    }
    String last = path.get(path.size() - 1);
    boolean isText = parent.get(last) instanceof JsonPrimitive;
    parent.add(last, isText ? new JsonPrimitive(order) : JsonParser.parseString(order));
    return event.toString();
  }

  private static JsonObject child(JsonObject parent, String key) {
    JsonElement child = parent.get(key);
    if (child instanceof JsonArray records) {
      JsonArray first = new JsonArray();
      first.add(records.get(0));
      parent.add(key, first);
      return first.get(0).getAsJsonObject();
    }
    return child.getAsJsonObject();
  }

  private static String read(String file) {
    try {
      return Files.readString(Path.of("events", file + ".json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return kind.toString();
  }
}
