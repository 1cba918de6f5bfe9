package dev.lightsout.standin;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import java.util.Comparator;
import java.util.List;

/** CLS 2020-10-16: SearchLog. */
record ClsSearch(LogTopics topics) {
  private static final Gson GSON = new Gson();
  private static final int MOST_BY_CONTEXT = 10_000;

  JsonObject searchLog(Parameters parameters, Call call) {
    SearchRequest request = SearchRequest.of(parameters);
    if (topics.isElsewhere(call.region(), request.topicId())) {
      throw ClsLogs.noTopic(request.topicId());
    }
    LogTopics.Searchable topic =
        topics.searchable(request.topicId()).orElseThrow(() -> ClsLogs.noTopic(request.topicId()));
    check(request, topic.index());
    if (!request.sql().isEmpty()) {
      return analysis(request, topic);
    }
    SearchCursor cursor =
        request.context().isEmpty()
            ? new SearchCursor(request.identity(), request.offset(), topic.logs().size())
            : SearchCursor.of(request.context(), request.identity());
    if (!request.context().isEmpty() && cursor.offset() >= MOST_BY_CONTEXT) {
      throw Refusal.of(
          "FailedOperation.GetlogReachLimit",
          "检索日志触发最大条数限制。",
          "No more than 10000 logs can be had by Context.");
    }
    long atOnce = Math.min(request.limit(), topic.mostAtOnce());
    return answer(request, atOnce, cursor, find(request, cursor, topic.logs()));
  }

  /**
   * A key without an index is an error (cloud.tencent.com/document/product/614/51252). Which one a
   * topic without any index gives is not documented: IndexNotExist is CLS's, but not in SearchLog's
   * own list.
   */
  private static void check(SearchRequest request, LogIndex index) {
    if (index.equals(LogIndex.NONE)) {
      throw Refusal.of("ResourceNotFound.IndexNotExist", "索引不存在。", "The log topic has no index.");
    }
    request
        .condition()
        .fields()
        .filter(field -> !index.covers(field))
        .findFirst()
        .ifPresent(
            field -> {
              String name = field.equals(LogIndex.FULL_TEXT) ? field : "field: " + field + ",";
              throw Cql.wrong(name + " can not search on this field, since it is not indexed");
            });
  }

  private static List<LogTopics.Log> find(
      SearchRequest request, SearchCursor cursor, List<LogTopics.Written> logs) {
    Comparator<LogTopics.Log> byTime = Comparator.comparingLong(LogTopics.Log::time);
    return logs.stream()
        .limit(cursor.seen())
        .filter(it -> request.from() <= it.log().time() && it.log().time() < request.to())
        .filter(it -> !it.index().equals(LogIndex.NONE) && request.condition().matches(it))
        .map(LogTopics.Written::log)
        .sorted(request.ascending() ? byTime : byTime.reversed())
        .toList();
  }

  /** Limit, Offset, Sort and Context are nothing to it (614/60066). */
  private static JsonObject analysis(SearchRequest request, LogTopics.Searchable topic) {
    SearchCursor all = new SearchCursor(request.identity(), 0, topic.logs().size());
    LogSql.Answer answer =
        LogSql.run(request.sql(), topic.index(), find(request, all, topic.logs()));
    return SqlAnswer.of(answer, request.newAnalysis());
  }

  private static JsonObject answer(
      SearchRequest request, long atOnce, SearchCursor cursor, List<LogTopics.Log> found) {
    JsonArray results = new JsonArray();
    found.stream()
        .skip(cursor.offset())
        .limit(atOnce)
        .forEach(log -> results.add(result(request.topicId(), log)));
    long handedOut = cursor.offset() + results.size();
    boolean over = handedOut >= found.size();
    JsonObject response = new JsonObject();
    response.addProperty(
        "Context", over ? "" : new SearchCursor(cursor.search(), handedOut, cursor.seen()).text());
    response.addProperty("ListOver", over);
    response.addProperty("Analysis", false);
    response.add("ColNames", JsonNull.INSTANCE);
    response.add("Results", results);
    response.add("AnalysisResults", JsonNull.INSTANCE);
    response.add("AnalysisRecords", JsonNull.INSTANCE);
    response.add("Columns", JsonNull.INSTANCE);
    response.add("Topics", JsonNull.INSTANCE);
    return response;
  }

  private static JsonObject result(String topicId, LogTopics.Log log) {
    JsonObject result = new JsonObject();
    result.addProperty("Time", log.time());
    result.addProperty("TopicId", topicId);
    result.addProperty("TopicName", topicId);
    result.addProperty("Source", log.source());
    result.addProperty("FileName", "");
    result.addProperty("HostName", "");
    result.add("HighLights", new JsonArray());
    result.addProperty("LogJson", GSON.toJson(log.contents()));
    result.addProperty("RawLog", "");
    result.addProperty("IndexStatus", "");
    return result;
  }
}
