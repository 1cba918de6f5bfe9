package dev.lightsout.ops.report;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import dev.lightsout.ops.Api;
import dev.lightsout.ops.ApiError;
import dev.lightsout.ops.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The rows of a log topic, by {@code SearchLog} (API 3.0, 2020-10-16; document 614/60066).
 *
 * @param place where they are
 * @param sleeper waits before a search is tried again
 */
record TopicRows(Api api, TopicPlace place, Consumer<Duration> sleeper) {
  private static final int LARGEST_PAGE = 1000;

  /** The most logs that CLS hands out page by page, by {@code Context} (614/60066). */
  private static final int MOST_BY_CONTEXT = 10_000;

  /** A search changes nothing, so it may be tried again whatever happened to it. */
  private static final Set<String> PASSING =
      Set.of("", "InternalError", "FailedOperation.SearchTimeout", "FailedOperation.Timeout");

  private static final int TRIES = 4;

  /**
   * Reads all logs of a time, both moments included. What CLS hands out no more of goes on in
   * another search, from the millisecond of the last log: what is found twice is one.
   *
   * @throws ApiError if they cannot be read to the last
   */
  void read(Instant from, Instant to, Reading reading) {
    Set<String> logs = new LinkedHashSet<>();
    long begin = from.toEpochMilli();
    while (begin <= to.toEpochMilli()) {
      Found found = search(begin, to.toEpochMilli(), logs);
      if (!found.inOrder()) {
        reading.skip("logs that perhaps follow: CLS did not hand them out by time", "");
      }
      if (found.all()) {
        break;
      }
      if (found.last() <= begin) {
        reading.skip("logs beyond 10,000 of one millisecond, of which CLS gives no more", "");
      }
      begin = Math.max(found.last(), begin + 1);
    }
    RowFinder finder = new RowFinder(reading);
    int number = 0;
    for (String log : logs) {
      number++;
      finder.find(RowFinder.parsed(log).orElseGet(() -> new JsonPrimitive(log)), "log " + number);
    }
  }

  /**
   * How far a search got.
   *
   * @param all whether to the last log
   * @param last the time of the last that was handed out
   * @param inOrder whether they came by time, the oldest first, as was asked for
   */
  private record Found(boolean all, long last, boolean inOrder) {}

  private Found search(long from, long to, Set<String> logs) {
    JsonObject request = new JsonObject();
    request.addProperty("TopicId", place.id());
    request.addProperty("QueryString", "*");
    request.addProperty("QuerySyntax", 1);
    request.addProperty("From", from);
    request.addProperty("To", to);
    request.addProperty("Sort", "asc");
    request.addProperty("Limit", LARGEST_PAGE);
    long last = from;
    boolean inOrder = true;
    for (int handedOut = 0; handedOut < MOST_BY_CONTEXT; ) {
      JsonObject page = page(request);
      for (JsonElement element : page.getAsJsonArray("Results")) {
        JsonObject result = element.getAsJsonObject();
        handedOut++;
        logs.add(result.get("LogJson").getAsString());
        inOrder &= last <= result.get("Time").getAsLong();
        last = Math.max(last, result.get("Time").getAsLong());
      }
      String context = page.get("Context").getAsString();
      if (page.get("ListOver").getAsBoolean() || context.isEmpty()) {
        return new Found(true, last, inOrder);
      }
      request.addProperty("Context", context);
    }
    return new Found(false, last, inOrder);
  }

  private JsonObject page(JsonObject request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return api.call(Service.CLS, "SearchLog", place.region(), request);
      } catch (ApiError error) {
        if (attempt == TRIES || !PASSING.contains(error.code())) {
          throw error;
        }
        sleeper.accept(Duration.ofSeconds(1L << (attempt - 1)));
      }
    }
  }
}
