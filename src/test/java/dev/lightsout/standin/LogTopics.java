package dev.lightsout.standin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/** The log topics and what was written to them. Thread-safe. */
public final class LogTopics {
  /** One log: its time in ms, and its contents. */
  record Log(long time, String source, Map<String, String> contents) {}

  /** A log, when it was written, and the index of that time, which finds it for ever. */
  record Written(Log log, Instant at, LogIndex index) {}

  /** What a search sees of a topic: its index of now, and the logs that have become searchable. */
  record Searchable(LogIndex index, int mostAtOnce, List<Written> logs) {}

  /**
   * One accepted UploadLog.
   *
   * @param bytes the size of its body
   * @param groups its LogGroups
   * @param rows its logs
   */
  public record Upload(int bytes, int groups, int rows) {}

  private static final class Topic {
    private final List<Written> logs = new ArrayList<>();
    private final List<Upload> uploads = new ArrayList<>();
    private LogIndex index = LogIndex.EVERYTHING;
    private Duration delay = Duration.ZERO;
    private int mostAtOnce = Integer.MAX_VALUE;
  }

  private final Map<String, Topic> topics = new LinkedHashMap<>();
  private final Clock clock;
  private final boolean anyTopic;
  private final ClsShelf shelf = new ClsShelf();

  LogTopics(Clock clock, boolean anyTopic) {
    this.clock = clock;
    this.anyTopic = anyTopic;
  }

  /** Makes an empty topic, with an index of everything. */
  public synchronized LogTopics create(String topicId) {
    topics.putIfAbsent(topicId, new Topic());
    return this;
  }

  /**
   * Gives a topic, made if need be, another index. It holds for what is written from now on; what
   * was written before is found as before.
   */
  public synchronized LogTopics index(String topicId, LogIndex index) {
    create(topicId).topics.get(topicId).index = Objects.requireNonNull(index);
    return this;
  }

  /**
   * How long after its writing a log of the topic, made if need be, can be found, by the stand-in's
   * clock; at once by default. The documents name no time.
   */
  public synchronized LogTopics searchableAfter(String topicId, Duration delay) {
    create(topicId).topics.get(topicId).delay = Objects.requireNonNull(delay);
    return this;
  }

  /** How many logs of the topic, made if need be, an answer has at most, whatever it asks for. */
  public synchronized LogTopics atOnce(String topicId, int most) {
    create(topicId).topics.get(topicId).mostAtOnce = most;
    return this;
  }

  synchronized void clear() {
    topics.clear();
    shelf.clear();
  }

  /** It is gone, with its logs. */
  synchronized void delete(String topicId) {
    topics.remove(topicId);
  }

  /** Whether it was made through the API, in another region. */
  synchronized boolean isElsewhere(String region, String topicId) {
    return shelf.isElsewhere(ClsKind.TOPIC, region, topicId);
  }

  /** What was made through the API: those of its topics are here too. */
  ClsShelf shelf() {
    return shelf;
  }

  Clock clock() {
    return clock;
  }

  /** The contents of every log of the topic, in the order of writing; none for an unknown one. */
  public synchronized List<Map<String, String>> rows(String topicId) {
    Topic topic = topics.get(topicId);
    return topic == null ? List.of() : topic.logs.stream().map(it -> it.log().contents()).toList();
  }

  /** The contents of the logs of before that time, which the topic forgets. */
  public synchronized List<Map<String, String>> expire(String topicId, Instant before) {
    Topic topic = topics.get(topicId);
    if (topic == null) {
      return List.of();
    }
    Predicate<Written> isExpired = it -> it.log().time() < before.toEpochMilli();
    List<Map<String, String>> expired =
        topic.logs.stream().filter(isExpired).map(it -> it.log().contents()).toList();
    topic.logs.removeIf(isExpired);
    return expired;
  }

  /** The requests that wrote to the topic, in order. */
  public synchronized List<Upload> uploads(String topicId) {
    Topic topic = topics.get(topicId);
    return topic == null ? List.of() : List.copyOf(topic.uploads);
  }

  /** Empty if there is no such topic. */
  synchronized Optional<Searchable> searchable(String topicId) {
    Instant now = clock.instant();
    return topic(topicId)
        .map(
            topic ->
                new Searchable(
                    topic.index,
                    topic.mostAtOnce,
                    topic.logs.stream()
                        .filter(it -> !it.at().plus(topic.delay).isAfter(now))
                        .toList()));
  }

  /** False if there is no such topic. */
  synchronized boolean write(String topicId, Upload upload, List<Log> logs) {
    Optional<Topic> found = topic(topicId);
    found.ifPresent(
        topic -> {
          Instant now = clock.instant();
          topic.uploads.add(upload);
          logs.forEach(log -> topic.logs.add(new Written(log, now, topic.index)));
        });
    return found.isPresent();
  }

  private Optional<Topic> topic(String topicId) {
    if (anyTopic) {
      create(topicId);
    }
    return Optional.ofNullable(topics.get(topicId));
  }
}
