package dev.lightsout.cloud;

import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A CLS log topic, written to by {@code UploadLog} (API 3.0, 2020-10-16; 614/16873).
 *
 * @param region where the topic is
 * @param id {@code TopicId}
 */
public record LogTopic(String region, String id) {

  /** Document 614/87660: a body takes 10,000 logs and 5 MB of values. Far below both. */
  private static final int MOST_ENTRIES = 1_000;

  private static final int MOST_CHARACTERS = 1_000_000;

  /**
   * One log.
   *
   * @param time when it happened
   * @param contents its fields, in order
   */
  public record Entry(Instant time, Map<String, String> contents) {
    private int size() {
      return contents.entrySet().stream()
          .mapToInt(content -> content.getKey().length() + content.getValue().length())
          .sum();
    }
  }

  /**
   * Writes entries, in as many calls as the limits ask for. A call whose answer is lost is not sent
   * again: the entries may be there, and nothing should be there twice.
   *
   * @return what went wrong, in one line; empty if the topic took everything
   */
  public Optional<String> write(Cloud cloud, String source, List<Entry> entries) {
    for (List<Entry> chunk : chunks(entries)) {
      Reply<String> reply = cloud.uploadLog(region, id, LogGroupList.encode(source, chunk));
      if (!(reply instanceof Answered<String>)) {
        return Optional.of("log topic " + id + " did not take the rows: " + why(reply));
      }
    }
    return Optional.empty();
  }

  private static List<List<Entry>> chunks(List<Entry> entries) {
    List<List<Entry>> chunks = new ArrayList<>();
    List<Entry> chunk = new ArrayList<>();
    int characters = 0;
    for (Entry entry : entries) {
      boolean full = chunk.size() == MOST_ENTRIES || characters + entry.size() > MOST_CHARACTERS;
      if (full && !chunk.isEmpty()) {
        chunks.add(chunk);
        chunk = new ArrayList<>();
        characters = 0;
      }
      chunk.add(entry);
      characters += entry.size();
    }
    if (!chunk.isEmpty()) {
      chunks.add(chunk);
    }
    return chunks;
  }

  private static String why(Reply<?> reply) {
    if (reply instanceof Rejected<?> rejected) {
      return rejected.code() + ", " + rejected.message();
    }
    if (reply instanceof Lost<?> lost) {
      return "the answer was lost (" + lost.why() + ")";
    }
    return reply instanceof Unsent<?> unsent ? "no connection: " + unsent.why() : "no time left";
  }
}
