package dev.lightsout.cloud;

import com.google.gson.annotations.Expose;
import com.google.gson.annotations.SerializedName;
import com.tencentcloudapi.common.AbstractModel;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * CLS {@code SearchLog} (API 3.0, 2020-10-16; 614/60066): one page of the logs that a query finds,
 * the oldest first. The SDK has models of its own for it, of which the jar would take 700 KB.
 */
final class LogSearch extends AbstractModel {

  /** Half of what one answer may hold: rows have up to 8 KB, and more as JSON in JSON. */
  private static final int LARGEST_PAGE = 500;

  /** Of the two syntaxes, the one that CLS calls its own and recommends. */
  private static final int CQL = 1;

  /** Of the codes on {@code SearchLog}'s page, those that pass: a topic takes 15 at once. */
  private static final Set<String> PASSING =
      Set.of(
          "LimitExceeded.LogSearch",
          "LimitExceeded.SearchResources",
          "FailedOperation.SearchTimeout",
          "FailedOperation.Timeout");

  private final String topic;
  private final LogQuery query;

  /** The first page. */
  LogSearch(String topic, LogQuery query) {
    this.topic = topic;
    this.query = query;
    set("TopicId", topic);
    set("QueryString", query.text());
    set("QuerySyntax", CQL);
    set("From", query.from().toEpochMilli());
    set("To", query.to().toEpochMilli());
    set("Sort", "asc");
    set("Limit", LARGEST_PAGE);
  }

  /** The page after the one that was answered so, if there is one. */
  Optional<LogSearch> after(Answer answer) {
    if (!answer.hasMore()) {
      return Optional.empty();
    }
    LogSearch next = new LogSearch(topic, query);
    next.set("Context", answer.context);
    return Optional.of(next);
  }

  static boolean maySoonBeAnswered(String code) {
    return PASSING.contains(code)
        || code.startsWith("Internal")
        || code.equals("ServiceUnavailable");
  }

  /** For requests by GET, which it is none of; the SDK asks in any case. */
  @Override
  protected void toMap(HashMap<String, String> map, String prefix) {}

  /** What comes back. */
  static final class Answer {
    @SerializedName("RequestId")
    @Expose
    private String requestId;

    @SerializedName("Context")
    @Expose
    private String context;

    @SerializedName("ListOver")
    @Expose
    private Boolean listOver;

    @SerializedName("Results")
    @Expose
    private List<Log> results;

    /** An answer that lacks one of these is not the API's: what was found is not known. */
    Answer checked() {
      if (requestId == null || requestId.isEmpty() || listOver == null) {
        throw new IllegalStateException("an answer without RequestId or ListOver");
      }
      return this;
    }

    /** The logs, each as the JSON object of its contents. */
    List<String> logs() {
      return results == null
          ? List.of()
          : results.stream()
              .filter(Objects::nonNull)
              .map(log -> log.json)
              .filter(Objects::nonNull)
              .toList();
    }

    /** Whether there may be more. */
    boolean hasMore() {
      return !listOver && context != null && !context.isEmpty();
    }
  }

  private static final class Log {
    @SerializedName("LogJson")
    @Expose
    private String json;
  }
}
