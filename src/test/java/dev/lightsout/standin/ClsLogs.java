package dev.lightsout.standin;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** CLS 2020-10-16: UploadLog and SearchLog. */
record ClsLogs(Rules rules, LogTopics topics) {
  private static final Gson GSON = new Gson();

  JsonObject uploadLog(Parameters parameters, Call call) {
    if (parameters.has("CompressType")) {
      throw Refusal.of(
          "InvalidParameter",
          "The stand-in takes uncompressed bodies: leave X-CLS-CompressType out.");
    }
    String topicId = parameters.text("TopicId", null);
    LogBody body = LogBody.of(call.body());
    LogTopics.Upload upload =
        new LogTopics.Upload(call.body().length, body.groups(), body.logs().size());
    if (!topics.write(topicId, upload, body.logs())) {
      throw noTopic(topicId);
    }
    return new JsonObject();
  }

  /** Words alone: no CQL beyond them, and no analysis. */
  JsonObject searchLog(Parameters parameters, Call call) {
    String topicId = parameters.text("TopicId", null);
    if (topicId == null) {
      throw Shape.missing("TopicId");
    }
    List<LogTopics.Log> logs = topics.logs(topicId).orElseThrow(() -> noTopic(topicId));
    long from = parameters.number("From", 0);
    long to = parameters.number("To", 0);
    String query = parameters.text("QueryString", parameters.text("Query", ""));
    Comparator<LogTopics.Log> byTime = Comparator.comparingLong(LogTopics.Log::time);
    List<LogTopics.Log> found =
        logs.stream()
            .filter(it -> from <= it.time() && it.time() <= to)
            .filter(it -> matches(it, query))
            .sorted(parameters.text("Sort", "desc").equals("asc") ? byTime : byTime.reversed())
            .toList();
    return results(topicId, found, parameters);
  }

  private static JsonObject results(
      String topicId, List<LogTopics.Log> found, Parameters parameters) {
    long offset = parameters.number("Offset", 0);
    long limit = parameters.number("Limit", 100);
    JsonArray results = new JsonArray();
    found.stream().skip(offset).limit(limit).forEach(it -> results.add(result(topicId, it)));
    JsonObject response = new JsonObject();
    response.addProperty("Context", "");
    response.addProperty("ListOver", offset + results.size() >= found.size());
    response.addProperty("Analysis", false);
    response.add("ColNames", JsonNull.INSTANCE);
    response.add("Results", results);
    response.add("AnalysisResults", JsonNull.INSTANCE);
    return response;
  }

  private static JsonObject result(String topicId, LogTopics.Log log) {
    JsonObject result = new JsonObject();
    result.addProperty("Time", log.time());
    result.addProperty("TopicId", topicId);
    result.addProperty("TopicName", topicId);
    result.addProperty("Source", log.source());
    result.addProperty("FileName", "");
    result.addProperty("LogJson", GSON.toJson(log.contents()));
    return result;
  }

  private static boolean matches(LogTopics.Log log, String query) {
    return List.of(query.trim().split("\\s+")).stream()
        .filter(word -> !word.equals("*"))
        .map(word -> word.replace("\"", "").toLowerCase(Locale.ROOT))
        .allMatch(
            word ->
                log.contents().values().stream()
                    .anyMatch(value -> value.toLowerCase(Locale.ROOT).contains(word)));
  }

  private static Refusal noTopic(String topicId) {
    return Refusal.of(
        "ResourceNotFound.TopicNotExist",
        "日志主题 " + topicId + " 不存在。",
        "The log topic " + topicId + " does not exist.");
  }
}
