package dev.lightsout.standin;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.List;

/** What SearchLog answers to SQL, in either of its two ways (UseNewAnalysis). */
final class SqlAnswer {
  private static final Gson GSON =
      new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

  private SqlAnswer() {}

  static JsonObject of(LogSql.Answer answer, boolean isNew) {
    JsonObject response = new JsonObject();
    response.addProperty("Context", "");
    response.addProperty("ListOver", true);
    response.addProperty("Analysis", true);
    response.add("Results", new JsonArray());
    response.add("ColNames", isNew ? JsonNull.INSTANCE : names(answer));
    response.add("AnalysisResults", isNew ? JsonNull.INSTANCE : pairs(answer));
    response.add("AnalysisRecords", isNew ? records(answer) : JsonNull.INSTANCE);
    response.add("Columns", isNew ? columns(answer) : JsonNull.INSTANCE);
    response.addProperty("SamplingRate", 1);
    response.add("Topics", JsonNull.INSTANCE);
    return response;
  }

  private static JsonArray names(LogSql.Answer answer) {
    JsonArray names = new JsonArray();
    answer.columns().forEach(it -> names.add(it.name()));
    return names;
  }

  /** All of it is text, so that null is the word. */
  private static JsonArray pairs(LogSql.Answer answer) {
    JsonArray rows = new JsonArray();
    for (List<Object> row : answer.rows()) {
      JsonArray data = new JsonArray();
      for (int i = 0; i < row.size(); i++) {
        JsonObject pair = new JsonObject();
        pair.addProperty("Key", answer.columns().get(i).name());
        pair.addProperty("Value", String.valueOf(row.get(i)));
        data.add(pair);
      }
      JsonObject items = new JsonObject();
      items.add("Data", data);
      rows.add(items);
    }
    return rows;
  }

  /** Each row a JSON object in a string. */
  private static JsonArray records(LogSql.Answer answer) {
    JsonArray records = new JsonArray();
    for (List<Object> row : answer.rows()) {
      JsonObject values = new JsonObject();
      for (int i = 0; i < row.size(); i++) {
        values.add(answer.columns().get(i).name(), GSON.toJsonTree(row.get(i)));
      }
      records.add(GSON.toJson(values));
    }
    return records;
  }

  private static JsonArray columns(LogSql.Answer answer) {
    JsonArray columns = new JsonArray();
    for (LogSql.Column it : answer.columns()) {
      JsonObject column = new JsonObject();
      column.addProperty("Name", it.name());
      column.addProperty("Type", it.type());
      columns.add(column);
    }
    return columns;
  }
}
