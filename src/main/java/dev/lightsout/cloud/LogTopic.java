package dev.lightsout.cloud;

import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A CLS log topic, written to by {@code UploadLog} (API 3.0, 2020-10-16; 614/16873).
 *
 * @param region where the topic is
 * @param id {@code TopicId}
 */
public record LogTopic(String region, String id) {

  /**
   * Writes logs, in as many calls as they fill, side by side. A call whose answer is lost is not
   * sent again: the logs may be there, and nothing should be there twice.
   *
   * @return what went wrong first, in one line; empty if the topic took everything
   */
  public Optional<String> write(Cloud cloud, LogBodies logs) {
    List<String> problems = new ArrayList<>();
    cloud
        .abreast()
        .together(
            logs.all(),
            body -> Optional.of(cloud.uploadLog(region, id, body)),
            (body, reply) -> {
              if (!(reply instanceof Answered<String>)) {
                problems.add("log topic " + id + " did not take the rows: " + why(reply));
              }
            });
    return problems.stream().findFirst();
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
