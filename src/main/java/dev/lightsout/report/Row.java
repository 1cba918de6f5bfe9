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
import dev.lightsout.plan.Instance;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Verdict;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
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

  /** SCF drops what a line of stdout has beyond 8 KB. */
  private static final int LONGEST_LINE = 8_000;

  private static final int LONG = 1_500;
  private static final int SHORT = 200;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();
  private static final DateTimeFormatter MILLIS =
      new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

  private final Instant time;
  private final Outcome outcome;
  private final boolean retryable;
  private final Map<String, Object> values;

  private Row(Instant time, Verdict verdict, Map<String, Object> values) {
    this.time = time;
    this.outcome = verdict.outcome();
    this.retryable = verdict.retryable();
    this.values = values;
  }

  /** The row of one instance that an order names. */
  public static Row of(
      Delivery delivery, Event event, Order order, String id, Verdict verdict, Instant now) {
    return build(delivery, event, order, id, verdict, now);
  }

  /** The row of what could not be read, or asks for nothing. */
  public static Row of(Delivery delivery, Event event, Verdict verdict, Instant now) {
    return build(delivery, event, null, null, verdict, now);
  }

  private static Row build(
      Delivery delivery, Event event, Order order, String id, Verdict verdict, Instant now) {
    for (int cap = LONG; ; cap = cap / 2) {
      Values values = new Values(cap);
      values.put("time", MILLIS.format(now));
      values.put("eventId", event.id());
      values.put("eventKind", event.kind().toString());
      values.put("eventSource", event.source());
      values.put("eventTime", event.when() == null ? null : MILLIS.format(event.when().likely()));
      values.put("record", event.record());
      if (order != null) {
        values.put("action", order.product().action());
        values.put("region", order.region());
        values.put("instanceId", id);
      }
      Instance known = verdict.before() == null ? verdict.after() : verdict.before();
      if (known != null) {
        values.put("instanceName", known.name());
        values.put("chargeType", known.chargeType());
      }
      values.put("outcome", verdict.outcome().name());
      values.putLong("reason", verdict.reason());
      values.putLong("advice", verdict.advice());
      values.put("retryable", verdict.retryable());
      values.put("dryRun", verdict.dryRun());
      values.put("guard", verdict.guard());
      values.put("stateBefore", verdict.before() == null ? null : verdict.before().state());
      values.put("stateAfter", verdict.after() == null ? null : verdict.after().state());
      if (order != null) {
        options(values, order.options());
      }
      Instance latest = verdict.after() == null ? verdict.before() : verdict.after();
      if (latest != null) {
        values.put("stopChargingMode", latest.stopChargingMode());
        values.put("publicIp", latest.publicIp());
      }
      values.put("errorCode", verdict.errorCode());
      values.putLong("errorMessage", verdict.errorMessage());
      values.put("requestId", verdict.requestId());
      values.put("taskId", verdict.taskId());
      values.put("invocationId", delivery.invocationId());
      values.put("function", delivery.function());
      values.put("coldStart", delivery.coldStart());
      values.put("durationMs", Duration.between(delivery.began(), now).toMillis());
      Row row = new Row(now, verdict, values.map);
      if (row.toJson().getBytes(StandardCharsets.UTF_8).length <= LONGEST_LINE) {
        return row;
      }
    }
  }

  private static void options(Values values, Options options) {
    if (options instanceof CvmOptions cvm) {
      values.put("stopType", cvm.stopType() == null ? null : cvm.stopType().name());
      values.put("stoppedMode", cvm.stoppedMode() == null ? null : cvm.stoppedMode().name());
    } else if (options instanceof HaiOptions hai) {
      values.put("stopMode", hai.stopMode() == null ? null : hai.stopMode().name());
    }
  }

  /** The values that have something to say, each within its length. */
  private static final class Values {
    private final Map<String, Object> map = new LinkedHashMap<>();
    private final int longest;

    Values(int longest) {
      this.longest = longest;
    }

    void put(String key, String text) {
      put(key, text, Math.min(SHORT, longest));
    }

    void putLong(String key, String text) {
      put(key, text, longest);
    }

    void put(String key, Number number) {
      if (number != null) {
        map.put(key, number);
      }
    }

    void put(String key, boolean value) {
      map.put(key, value);
    }

    private void put(String key, String text, int most) {
      if (text != null) {
        map.put(key, Text.fit(text, most));
      }
    }
  }

  /** When the row was made. */
  public Instant time() {
    return time;
  }

  /** How it ended. */
  public Outcome outcome() {
    return outcome;
  }

  /** Whether another delivery may end better. */
  public boolean isRetryable() {
    return retryable;
  }

  /** The row as JSON: booleans and numbers stay so. */
  public JsonObject json() {
    JsonObject json = new JsonObject();
    values.forEach((key, value) -> json.add(key, primitive(value)));
    return json;
  }

  /** The row as one line of at most 8 KB. */
  public String toJson() {
    return GSON.toJson(json());
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
