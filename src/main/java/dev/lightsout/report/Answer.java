package dev.lightsout.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.plan.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * What the invocation returns: {@code {"eventId":…,"eventKind":…,"outcomes":{…},"results":[rows]}}.
 *
 * @param eventId the event's, or for a batch the invocation's
 * @param eventKind the kind of the event, or of a batch's first
 * @param rows everything that happened
 */
public record Answer(String eventId, String eventKind, List<Row> rows) {

  private static final int MOST_ROWS = 1_000;

  /** SCF takes an answer of 6 MB; a character may be three bytes of it. */
  private static final int MOST_CHARACTERS = 1_900_000;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** The answer to a delivery of these events. */
  public static Answer to(Delivery delivery, List<Event> events, List<Row> rows) {
    Event first = events.get(0);
    boolean alone = events.size() == 1 && first.record() == null;
    String id = alone || delivery.invocationId() == null ? first.id() : delivery.invocationId();
    return new Answer(id, first.kind().toString(), List.copyOf(rows));
  }

  /** Whether another delivery may end better for any of it. */
  public boolean isRetryable() {
    return rows.stream().anyMatch(Row::isRetryable);
  }

  /** The answer as JSON, with as many of its first 1,000 rows as the platform takes. */
  public String toJson() {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    rows.forEach(row -> counts.merge(row.outcome(), 1, Integer::sum));
    JsonObject outcomes = new JsonObject();
    counts.forEach((outcome, count) -> outcomes.addProperty(outcome.name(), count));
    JsonArray results = new JsonArray();
    int room = MOST_CHARACTERS;
    for (Row row : rows) {
      room -= row.toJson().length();
      if (room < 0 || results.size() == MOST_ROWS) {
        break;
      }
      results.add(row.json());
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("eventId", eventId);
    answer.addProperty("eventKind", eventKind);
    answer.add("outcomes", outcomes);
    answer.add("results", results);
    return GSON.toJson(answer);
  }
}
