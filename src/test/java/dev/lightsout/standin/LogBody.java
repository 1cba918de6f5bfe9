package dev.lightsout.standin;

import com.google.protobuf.InvalidProtocolBufferException;
import com.tencentcloudapi.cls.producer.common.Logs;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of UploadLog, within its limits (cloud.tencent.com/document/api/614/16873). */
record LogBody(int groups, List<LogTopics.Log> logs) {
  private static final int MB = 1 << 20;
  private static final int GROUPS = 5;
  private static final int LOGS = 10_000;

  static LogBody of(byte[] body) {
    if (body.length == 0) {
      throw Refusal.of("FailedOperation.MissingContent", "日志内容为空。", "The log content is empty.");
    }
    limit(body.length <= 6 * MB, "body", "6 MB");
    Logs.LogGroupList list = parse(body);
    content(list.getLogGroupListCount() <= GROUPS, "a body holds at most 5 LogGroups");
    List<LogTopics.Log> logs = new ArrayList<>();
    for (Logs.LogGroup group : list.getLogGroupListList()) {
      group.getLogsList().forEach(log -> logs.add(read(log, group.getSource())));
    }
    content(!logs.isEmpty() && logs.size() <= LOGS, "a body holds 1 to 10000 logs");
    return new LogBody(list.getLogGroupListCount(), List.copyOf(logs));
  }

  private static Logs.LogGroupList parse(byte[] body) {
    try {
      return Logs.LogGroupList.parseFrom(body);
    } catch (InvalidProtocolBufferException notAList) {
      throw Refusal.of(
          "InvalidParameter.Content", "The body is no LogGroupList: " + notAList.getMessage());
    }
  }

  private static LogTopics.Log read(Logs.Log log, String source) {
    Map<String, String> contents = new LinkedHashMap<>();
    long all = 0;
    for (Logs.Log.Content content : log.getContentsList()) {
      int size = content.getValueBytes().size();
      all += size;
      limit(size <= MB, "value of `" + content.getKey() + "`", "1 MB");
      content(!content.getKey().isEmpty(), "a key is empty");
      content(!content.getKey().startsWith("_"), "the key " + content.getKey() + " starts with _");
      contents.put(content.getKey(), content.getValue());
    }
    limit(all <= 5 * MB, "values of a log", "5 MB");
    content(!contents.isEmpty(), "a log has no contents");
    return new LogTopics.Log(milliseconds(log.getTime()), source, contents);
  }

  /** Seconds, milliseconds or microseconds, told apart by their size. */
  private static long milliseconds(long time) {
    if (time < 100_000_000_000L) {
      return time * 1000;
    }
    return time < 100_000_000_000_000L ? time : time / 1000;
  }

  private static void limit(boolean within, String what, String limit) {
    if (!within) {
      throw Refusal.of("LimitExceeded.LogSize", "The " + what + " is larger than " + limit + ".");
    }
  }

  private static void content(boolean right, String wrong) {
    if (!right) {
      throw Refusal.of("InvalidParameter.Content", "The log content is not valid: " + wrong + ".");
    }
  }
}
