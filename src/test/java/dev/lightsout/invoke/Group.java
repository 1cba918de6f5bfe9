package dev.lightsout.invoke;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.List;

/**
 * Rows that ended alike.
 *
 * @param reason theirs, without what differs from instance to instance
 */
record Group(Outcome outcome, String reason, List<JsonObject> rows) {

  /** What the API itself said of them, each sentence once. */
  List<String> sentences() {
    return rows.stream()
        .filter(row -> row.has("errorMessage"))
        .map(row -> Groups.common(row, "errorMessage"))
        .distinct()
        .toList();
  }
}
