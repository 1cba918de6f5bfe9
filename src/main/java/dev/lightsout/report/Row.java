package dev.lightsout.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.event.Event;
import dev.lightsout.order.CvmOptions;
import dev.lightsout.order.HaiOptions;
import dev.lightsout.order.Options;
import dev.lightsout.order.Order;
import dev.lightsout.plan.Guard;
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One row: what became of one instance of one event in one delivery, or of an event that names
 * none. Its keys are a contract with people's queries; those with nothing to say are absent, never
 * null.
 */
public final class Row {

  /** SCF drops what a line of stdout has beyond 8 KB (document 583/60336). */
  private static final int LONGEST_LINE = 8_000;

  private static final int LONGEST_SENTENCE = 1_500;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final Instant time;
  private final Verdict verdict;
  private final Map<String, Object> values;
  private final String line;

  private Row(Instant time, Verdict verdict, Map<String, Object> values) {
    this.time = time;
    this.verdict = verdict;
    this.values = values;
    this.line = GSON.toJson(json());
  }

  /**
   * The row of a verdict.
   *
   * @param order what was asked for; null if nothing could be read
   * @param instanceId the instance; null if it is about none in particular
   * @param guard what kept it from being stopped again; said where it was looked at
   */
  public static Row of(
      Delivery delivery,
      Event event,
      Order order,
      String instanceId,
      Verdict verdict,
      Guard guard,
      boolean dryRun,
      Instant now) {
    // Quotes and backslashes double in JSON, so a cut that should do may not.
    for (int longest = LONGEST_SENTENCE; ; longest /= 2) {
      Values values = new Values(delivery.secrets(), longest);
      values.put("time", MILLIS.format(now));
      event(values, event);
      if (order != null) {
        values.put("action", order.product().action());
        values.put("region", order.region());
      }
      values.put("instanceId", instanceId);
      verdict(values, verdict, guard, dryRun);
      if (order != null) {
        options(values, order.options());
      }
      delivery(values, delivery);
      Row row = new Row(now, verdict, values.map());
      if (row.line.getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE) {
        return row;
      }
    }
  }

  private static void event(Values values, Event event) {
    values.put("eventId", event.id());
    values.put("eventKind", event.kind().toString());
    values.put("eventSource", event.source());
    values.put(
        "eventTime",
        event.when() == null || event.when().isUnreadable()
            ? null
            : MILLIS.format(event.when().likely()));
    values.put("record", event.record());
  }

  private static void verdict(Values values, Verdict verdict, Guard guard, boolean dryRun) {
    Instance before = verdict.before();
    Instance after = verdict.after();
    Instance known = after == null ? before : after;
    if (known != null) {
      values.put("instanceName", known.name());
      values.put("chargeType", known.chargeType());
    }
    values.put("outcome", verdict.outcome().name());
    values.putSentence("reason", verdict.reason());
    values.putSentence("advice", verdict.advice());
    values.put("retryable", verdict.retryable());
    values.put("dryRun", dryRun);
    if (before != null) {
      values.put("guard", guard.toString());
      values.put("stateBefore", before.state());
    }
    values.put("stateAfter", after == null ? null : after.state());
    if (known != null) {
      values.put("stopChargingMode", known.stopChargingMode());
      // A stop that ends the charge releases it, so it is the one before that is to be named.
      boolean hadOne = before != null && before.publicIp() != null;
      values.put("publicIp", hadOne ? before.publicIp() : known.publicIp());
    }
    values.put("verifiedMs", verdict.verifiedMs());
    values.put("errorCode", verdict.trace().errorCode());
    values.putSentence("errorMessage", verdict.trace().errorMessage());
    values.put("requestId", verdict.trace().requestId());
    values.put("taskId", verdict.trace().taskId());
  }

  private static void options(Values values, Options options) {
    if (options instanceof CvmOptions cvm) {
      values.put("stopType", cvm.stopType() == null ? null : cvm.stopType().name());
      values.put("stoppedMode", cvm.stoppedMode() == null ? null : cvm.stoppedMode().name());
    } else if (options instanceof HaiOptions hai) {
      values.put("stopMode", hai.stopMode() == null ? null : hai.stopMode().name());
    }
  }

  private static void delivery(Values values, Delivery delivery) {
    values.put("invocationId", delivery.invocationId());
    values.put("function", delivery.function());
    values.put("coldStart", delivery.coldStart());
    values.put("durationMs", delivery.soFar().toMillis());
  }

  /** When the row was made. */
  public Instant time() {
    return time;
  }

  /** How it ended. */
  public Outcome outcome() {
    return verdict.outcome();
  }

  /** Whether another delivery may end better. */
  public boolean isRetryable() {
    return verdict.retryable();
  }

  /** The event's place in a batch; null if it came alone. */
  public String record() {
    return (String) values.get("record");
  }

  /** The row as JSON: booleans and numbers stay so. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    values.forEach((key, value) -> json.add(key, primitive(value)));
    return json;
  }

  /** The row as one line of at most 8 KB. */
  public String toJson() {
    return line;
  }

  /** The row as a log topic takes it: text only. */
  public Map<String, String> contents() {
    Map<String, String> contents = new LinkedHashMap<>();
    values.forEach((key, value) -> contents.put(key, value.toString()));
    return contents;
  }

  private static JsonPrimitive primitive(Object value) {
    if (value instanceof Boolean b) {
      return new JsonPrimitive(b);
    }
    return value instanceof Number n ? new JsonPrimitive(n) : new JsonPrimitive((String) value);
  }
}
