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
 * @param region where the topic is
 * @param topic its id
 * @param sleeper waits before a search is tried again
 */
record TopicRows(Api api, String region, String topic, Consumer<Duration> sleeper) {
  private static final int LARGEST_PAGE = 1000;

  /** The most logs that CLS hands out page by page, by {@code Context} (614/60066). */
  private static final int MOST_BY_CONTEXT = 10_000;

  private static final String LIMIT_REACHED = "FailedOperation.GetlogReachLimit";

  /** A search changes nothing, so it may be tried again whatever happened to it. */
  private static final Set<String> PASSING =
      Set.of("", "InternalError", "FailedOperation.SearchTimeout", "FailedOperation.Timeout");

  private static final int TRIES = 4;

  /**
   * Reads all logs of a time, both moments included.
   *
   * @throws ApiError if they cannot be read to the last
   */
  void read(Instant from, Instant to, Reading reading) {
    Set<String> logs = new LinkedHashSet<>();
    read(from.toEpochMilli(), to.toEpochMilli(), logs, reading);
    RowFinder finder = new RowFinder(reading);
    int number = 0;
    for (String log : logs) {
      number++;
      finder.find(RowFinder.parsed(log).orElseGet(() -> new JsonPrimitive(log)), "log " + number);
    }
  }

  /**
   * What is too much for one search is two of half the time. Both have the moment in the middle:
   * whether {@code To} is inclusive is not documented, and what is found twice is one.
   */
  private void read(long from, long to, Set<String> logs, Reading reading) {
    if (search(from, to, logs)) {
      return;
    }
    if (to - from < 2) {
      reading.skip(
          "more than 10,000 logs of one millisecond, of which CLS hands out no more",
          Instant.ofEpochMilli(from).toString());
      return;
    }
    long middle = from + (to - from) / 2;
    read(from, middle, logs, reading);
    read(middle, to, logs, reading);
  }

  /** Whether the logs were read to the last. */
  private boolean search(long from, long to, Set<String> logs) {
    JsonObject request = new JsonObject();
    request.addProperty("TopicId", topic);
    request.addProperty("QueryString", "*");
    request.addProperty("QuerySyntax", 1);
    request.addProperty("From", from);
    request.addProperty("To", to);
    request.addProperty("Sort", "asc");
    request.addProperty("Limit", LARGEST_PAGE);
    for (int handedOut = 0; handedOut < MOST_BY_CONTEXT; ) {
      JsonObject page;
      try {
        page = page(request);
      } catch (ApiError error) {
        if (error.code().equals(LIMIT_REACHED)) {
          return false;
        }
        throw error;
      }
      for (JsonElement result : page.getAsJsonArray("Results")) {
        handedOut++;
        logs.add(result.getAsJsonObject().get("LogJson").getAsString());
      }
      String context = page.get("Context").getAsString();
      if (page.get("ListOver").getAsBoolean() || context.isEmpty()) {
        return true;
      }
      request.addProperty("Context", context);
    }
    return false;
  }

  private JsonObject page(JsonObject request) {
    for (int attempt = 1; ; attempt++) {
      try {
        return api.call(Service.CLS, "SearchLog", region, request);
      } catch (ApiError error) {
        if (attempt == TRIES || !PASSING.contains(error.code())) {
          throw error;
        }
        sleeper.accept(Duration.ofSeconds(1L << (attempt - 1)));
      }
    }
  }
}
