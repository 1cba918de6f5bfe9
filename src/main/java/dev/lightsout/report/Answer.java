package dev.lightsout.report;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import dev.lightsout.event.Event;
import dev.lightsout.event.EventKind;
import dev.lightsout.plan.Outcome;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What the invocation returns: {@code {"eventId":…,"eventKind":…,"outcomes":{…},"results":[rows]}}.
 *
 * @param delivery the invocation
 * @param events what was delivered, at least one
 * @param tally everything that happened
 * @param whyAnotherProcess why another process may do better with the next event; empty: it may not
 */
public record Answer(
    Delivery delivery, List<Event> events, Tally tally, Optional<String> whyAnotherProcess) {
  private static final int LONGEST_ID = 200;

  /** SCF takes an answer of 6 MB; a character may be three bytes of it. */
  private static final int MOST_CHARACTERS = 1_900_000;

  private static final Gson GSON = new GsonBuilder().disableHtmlEscaping().create();

  /** Keeps its own copy of the events. */
  public Answer {
    events = List.copyOf(events);
  }

  /** Whether it came by that kind of trigger. */
  public boolean isOf(EventKind kind) {
    return events.get(0).kind() == kind;
  }

  /** Whether another delivery may end better for any of it. */
  public boolean isRetryable() {
    return !tally.retryableRecords().isEmpty();
  }

  /** The records of a batch for which another delivery may end better. */
  public Set<String> retryableRecords() {
    return tally.retryableRecords();
  }

  /** The first 1,000 rows. */
  public List<Row> rows() {
    return tally.first();
  }

  /** Whether anything ended so. */
  boolean has(Outcome outcome) {
    return tally.outcomes().containsKey(outcome);
  }

  /** The answer as JSON, with as many of its first 1,000 rows as the platform takes. */
  public String toJson() {
    JsonObject outcomes = new JsonObject();
    tally.outcomes().forEach((outcome, count) -> outcomes.addProperty(outcome.name(), count));
    JsonArray results = new JsonArray();
    int room = MOST_CHARACTERS;
    for (Row row : rows()) {
      room -= row.toJson().length();
      if (room < 0) {
        break;
      }
      results.add(row.json());
    }
    JsonObject answer = new JsonObject();
    answer.addProperty("eventId", eventId());
    answer.addProperty("eventKind", events.get(0).kind().toString());
    answer.add("outcomes", outcomes);
    answer.add("results", results);
    return GSON.toJson(answer);
  }

  /** The event's own identity, or for a batch the invocation's. */
  private String eventId() {
    Event first = events.get(0);
    boolean alone = events.size() == 1 && first.record() == null;
    String id = alone || delivery.invocationId() == null ? first.id() : delivery.invocationId();
    return Text.fit(delivery.secrets().hiddenIn(id), LONGEST_ID);
  }
}
