package dev.lightsout.standin;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The log topics and what was written to them. Thread-safe. */
public final class LogTopics {
  /** One log: its time in ms, and its contents. */
  record Log(long time, String source, Map<String, String> contents) {}

  /**
   * One accepted UploadLog.
   *
   * @param bytes the size of its body
   * @param groups its LogGroups
   * @param rows its logs
   */
  public record Upload(int bytes, int groups, int rows) {}

  private static final class Topic {
    private final List<Log> logs = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();
  }

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final boolean anyTopic;

  LogTopics(boolean anyTopic) {
    this.anyTopic = anyTopic;
  }

  /** Makes an empty topic. */
  public synchronized LogTopics create(String topicId) {
    topics.putIfAbsent(topicId, new Topic());
    return this;
  }

  /** The contents of every log of the topic, in the order of writing; none for an unknown one. */
  public synchronized List<Map<String, String>> rows(String topicId) {
    return logs(topicId).orElse(List.of()).stream().map(Log::contents).toList();
  }

  /** The requests that wrote to the topic, in order. */
  public synchronized List<Upload> uploads(String topicId) {
    Topic topic = topics.get(topicId);
    return topic == null ? List.of() : List.copyOf(topic.uploads);
  }

  synchronized Optional<List<Log>> logs(String topicId) {
    return Optional.ofNullable(topics.get(topicId)).map(topic -> List.copyOf(topic.logs));
  }

  /** False if there is no such topic. */
  synchronized boolean write(String topicId, Upload upload, List<Log> logs) {
    if (anyTopic) {
      create(topicId);
    }
    Topic topic = topics.get(topicId);
    if (topic == null) {
      return false;
    }
    topic.uploads.add(upload);
    topic.logs.addAll(logs);
    return true;
  }
}
