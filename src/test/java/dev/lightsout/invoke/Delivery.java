package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.qcloud.scf.runtime.Context;
import dev.lightsout.Redelivery;
import dev.lightsout.ScfFunction;
import dev.lightsout.plan.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;

/**
 * One delivery of an event to the handler.
 *
 * @param answer what it returned, or threw; a response, if the event came by HTTP
 * @param again whether it threw, so that the platform would deliver the event again
 * @param printed what it wrote to its stdout, line by line
 */
record Delivery(JsonObject answer, boolean again, List<JsonObject> printed) {
  private static final Set<Outcome> GOOD =
      EnumSet.of(
          Outcome.STOP_REQUESTED,
          Outcome.ALREADY_STOPPED,
          Outcome.WOULD_STOP,
          Outcome.SKIPPED,
          Outcome.IGNORED);

  static Delivery of(String event, Stage stage, Context context) {
    List<String> stdout = Collections.synchronizedList(new ArrayList<>());
    ScfFunction function = new ScfFunction(stage.platform(stdout::add));
    String answer;
    boolean again = false;
    try {
      answer = function.mainHandler(event, context);
    } catch (Redelivery redelivery) {
      answer = redelivery.getMessage();
      again = true;
    }
    return new Delivery(json(answer), again, stdout.stream().map(Delivery::json).toList());
  }

  /** A row for each instance, or for what names none. */
  List<JsonObject> rows() {
    return printed.stream().filter(it -> it.has("outcome")).toList();
  }

  /** What else the function had to say. */
  List<String> notices() {
    return printed.stream()
        .filter(it -> it.has("notice"))
        .map(it -> it.get("notice").getAsString())
        .toList();
  }

  /** How many rows have each outcome. An answer by HTTP may keep that to itself. */
  Map<Outcome, Integer> outcomes() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    rows().forEach(row -> counts.merge(outcome(row), 1, Integer::sum));
    return counts;
  }

  /** The status of an answer by HTTP. */
  OptionalInt status() {
    return answer.has("statusCode")
        ? OptionalInt.of(answer.get("statusCode").getAsInt())
        : OptionalInt.empty();
  }

  boolean isGood() {
    return GOOD.containsAll(outcomes().keySet());
  }

  static Outcome outcome(JsonObject row) {
    return Outcome.valueOf(row.get("outcome").getAsString());
  }

  private static JsonObject json(String text) {
    return JsonParser.parseString(text).getAsJsonObject();
  }

  /** What SCF says of an invocation. */
  record Invocation(String requestId, Duration limit) implements Context {
    @Override
    public String getRequestId() {
      return requestId;
    }

    @Override
    public int getTimeLimitInMs() {
      return Math.toIntExact(limit.toMillis());
    }

    @Override
    public int getMemoryLimitInMb() {
      return 128;
    }
  }
}
