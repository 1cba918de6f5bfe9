package dev.lightsout.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import dev.lightsout.plan.Outcome;
import dev.lightsout.plan.Precedent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Rows as a log topic gives them back: how to ask for them, and what they tell. */
public final class PastRows {
  private static final String OR = " OR ";

  private static final String TELLING =
      Precedent.TELLING.stream()
          .map(outcome -> phrase("outcome", outcome.name()))
          .collect(Collectors.joining(OR, ") AND (", ")"));

  /** What a row that is about an instance has in any case. */
  private static final List<String> NEEDED =
      List.of("eventId", "region", "instanceId", "outcome", "time");

  private PastRows() {}

  /**
   * Queries for the rows that tell what became of events, in CQL (document 614/47044). A phrase
   * finds more than what equals it, so what is found is to be compared.
   *
   * @param eventIds at least one, as rows have them: no character of one has to be escaped
   * @param longest how long a query may be
   */
  public static List<String> queries(Collection<String> eventIds, int longest) {
    List<String> queries = new ArrayList<>();
    StringBuilder query = new StringBuilder();
    for (String eventId : eventIds) {
      String phrase = phrase("eventId", eventId);
      if (query.length() + OR.length() + phrase.length() + TELLING.length() > longest) {
        queries.add(query + TELLING);
        query.setLength(0);
      }
      query.append(query.isEmpty() ? "(" : OR).append(phrase);
    }
    queries.add(query + TELLING);
    return queries;
  }

  private static String phrase(String key, String value) {
    return key + ":\"" + value + "\"";
  }

  /** What a row tells; empty: nothing, as it is not one of ours. */
  public static Optional<Precedent> precedent(String json) {
    try {
      return JsonParser.parseString(json) instanceof JsonObject row && isWhole(row)
          ? Optional.of(precedent(row))
          : Optional.empty();
    } catch (JsonParseException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(JsonObject row) {
    return NEEDED.stream().allMatch(key -> text(row, key) != null);
  }

  private static Precedent precedent(JsonObject row) {
    return new Precedent(
        text(row, "eventId"),
        text(row, "region"),
        text(row, "instanceId"),
        Outcome.valueOf(text(row, "outcome")),
        text(row, "time"),
        text(row, "reason"),
        text(row, "errorCode"),
        text(row, "requestId"));
  }

  private static String text(JsonObject row, String key) {
    JsonElement value = row.get(key);
    return value instanceof JsonPrimitive text ? text.getAsString() : null;
  }
}
