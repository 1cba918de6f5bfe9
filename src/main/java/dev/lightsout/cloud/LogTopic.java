package dev.lightsout.cloud;

import dev.lightsout.cloud.Reply.Answered;
import dev.lightsout.cloud.Reply.Lost;
import dev.lightsout.cloud.Reply.Rejected;
import dev.lightsout.cloud.Reply.Unsent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A CLS log topic (API 3.0, 2020-10-16): written to by {@code UploadLog} (614/16873), searched by
 * {@code SearchLog} (614/60066).
 *
 * @param region where the topic is
 * @param id {@code TopicId}
 */
public record LogTopic(String region, String id) {

  /**
   * What a topic did not do.
   *
   * @param why in one line
   * @param code the API's; null if the network failed
   */
  public record Trouble(String why, String code) {
    private static Trouble of(Reply<?> reply) {
      return new Trouble(
          LogTopic.why(reply), reply instanceof Rejected<?> rejected ? rejected.code() : null);
    }

    /** The same, with these words before it. */
    public Trouble after(String words) {
      return new Trouble(words + why, code);
    }
  }

  /**
   * Writes logs, in as many calls as they fill, side by side. A call whose answer is lost is not
   * sent again: the logs may be there, and nothing should be there twice.
   *
   * @return what went wrong first; empty if the topic took everything
   */
  public Optional<Trouble> write(Cloud cloud, LogBodies logs) {
    List<Trouble> problems = new ArrayList<>();
    cloud
        .abreast()
        .together(
            logs.all(),
            body -> Optional.of(cloud.uploadLog(region, id, body)),
            (body, reply) -> {
              if (!(reply instanceof Answered<String>)) {
                problems.add(
                    Trouble.of(reply).after("log topic " + id + " did not take the rows: "));
              }
            });
    return problems.stream().findFirst();
  }

  /**
   * Searches, for several things side by side, each to its last page. It takes a key-value index on
   * each key that a query names. What is found before a page fails is found.
   *
   * @param found takes each log, as the JSON object of its contents
   * @return what went wrong first; empty if all was read
   */
  public Optional<Trouble> search(
      Cloud cloud, Collection<LogQuery> queries, Consumer<String> found) {
    List<Trouble> problems = new ArrayList<>();
    List<LogSearch> pages = queries.stream().map(query -> new LogSearch(id, query)).toList();
    while (!pages.isEmpty()) {
      List<LogSearch> next = new ArrayList<>();
      cloud
          .abreast()
          .together(
              pages,
              page -> Optional.of(cloud.searchLog(region, page)),
              (page, reply) -> {
                if (reply instanceof Answered<LogSearch.Answer> answered) {
                  answered.value().logs().forEach(found);
                  page.after(answered.value()).ifPresent(next::add);
                } else {
                  problems.add(Trouble.of(reply));
                }
              });
      pages = next;
    }
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
