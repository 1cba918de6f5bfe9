package dev.lightsout.ops.smoke;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.ops.Service;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;

/** A search for this run's rows, as the function searches for its own. */
record RowSearch(long from, long to, int limit, String context) {
  private static final int ALL = 100;

  /** Between two moments, both perhaps inclusive. */
  static RowSearch between(Instant from, Instant to) {
    return new RowSearch(from.toEpochMilli(), to.toEpochMilli(), ALL, "");
  }

  /** Around the log times of all rows of a run. */
  static RowSearch wide(CloudUnderContract cloud) {
    return between(
        cloud.began().minus(Duration.ofDays(9)), cloud.began().plus(Duration.ofHours(2)));
  }

  RowSearch upTo(int most) {
    return new RowSearch(from, to, most, context);
  }

  RowSearch goingOn(String after) {
    return new RowSearch(from, to, limit, after);
  }

  Answer at(CloudUnderContract cloud) {
    JsonObject request = new JsonObject();
    request.addProperty("TopicId", Target.TOPIC);
    request.addProperty("From", from);
    request.addProperty("To", to);
    request.addProperty(
        "QueryString",
        "eventId:\"%s\" AND outcome:\"%s\"".formatted(cloud.target().run(), SmokeRow.OUTCOME));
    request.addProperty("QuerySyntax", 1);
    request.addProperty("Sort", "asc");
    request.addProperty("Limit", limit);
    if (!context.isEmpty()) {
      request.addProperty("Context", context);
    }
    return cloud.ask(Ask.look(Service.CLS, "SearchLog", request), Keys.RIGHT);
  }

  /** The rows of an answer. */
  static List<SmokeRow> rows(Answer answer) {
    JsonElement results = answer.isAccepted() ? answer.response().get("Results") : null;
    JsonArray logs =
        results == null || !results.isJsonArray() ? new JsonArray() : results.getAsJsonArray();
    return StreamSupport.stream(logs.spliterator(), false)
        .map(it -> it.getAsJsonObject().get("LogJson").getAsString())
        .map(it -> JsonParser.parseString(it).getAsJsonObject())
        .filter(it -> it.has("row"))
        .map(it -> SmokeRow.valueOf(it.get("row").getAsString()))
        .toList();
  }

  Set<SmokeRow> found(CloudUnderContract cloud) {
    Set<SmokeRow> found = EnumSet.noneOf(SmokeRow.class);
    found.addAll(rows(at(cloud)));
    return found;
  }
}
