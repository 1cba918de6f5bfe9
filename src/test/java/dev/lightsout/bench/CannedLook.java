package dev.lightsout.bench;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Answers to {@code DescribeInstances}: the recorded instance, once for each id that was asked for.
 * Each is kept, so that making it is measured once.
 */
final class CannedLook {
  private final String before;
  private final String instance;
  private final String after;
  private final Map<List<String>, byte[]> answers = new ConcurrentHashMap<>();

  /** From an answer about one instance. */
  CannedLook(String json) {
    int from = json.indexOf("\"InstanceSet\":[") + "\"InstanceSet\":[".length();
    int to = json.lastIndexOf("],\"RequestId\"");
    this.before = json.substring(0, from);
    this.instance = json.substring(from, to);
    this.after = json.substring(to);
  }

  byte[] at(List<String> ids) {
    return answers.computeIfAbsent(ids, this::answer);
  }

  private byte[] answer(List<String> ids) {
    return CannedCloud.http(
        ids.stream()
            .map(id -> instance.replace(CannedCloud.INSTANCE, id))
            .collect(
                Collectors.joining(
                    ",",
                    before.replace("\"TotalCount\":1,", "\"TotalCount\":" + ids.size() + ","),
                    after)));
  }
}
