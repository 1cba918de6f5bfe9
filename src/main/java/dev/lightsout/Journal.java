package dev.lightsout;

import dev.lightsout.cloud.Cloud;
import dev.lightsout.cloud.LogQuery;
import dev.lightsout.cloud.LogTopic;
import dev.lightsout.event.Event;
import dev.lightsout.plan.Precedent;
import dev.lightsout.plan.Precedents;
import dev.lightsout.plan.Target;
import dev.lightsout.report.PastRows;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The log topic as the function's memory: whether an event that may be delivered again stopped an
 * instance before. Where it has no row of that, the way an instance looks guards alone.
 *
 * @param topic the topic; empty: there is no journal
 * @param eventIds the events that may be delivered again
 * @param now the time of day
 */
record Journal(Optional<LogTopic> topic, Set<String> eventIds, Instant now) {

  /** Forward as well as back: the clock that wrote a row may have been set back since. */
  private static final Duration REACH = Duration.ofHours(24);

  private static final String NOT_ASKED =
      "the log topic could not be asked all that earlier deliveries did: ";

  /** The journal for these events; asked of those whose identity is theirs alone. */
  static Journal of(Optional<LogTopic> topic, Collection<Event> events, Instant now) {
    Set<String> suspects =
        events.stream()
            .filter(event -> event.identity().isUnique() && event.mayBeRedelivered(now))
            .map(Event::id)
            .collect(Collectors.toSet());
    return new Journal(topic, suspects, now);
  }

  /** Whether there is nobody to ask, or nothing to ask for: all events are fresh. */
  boolean knowsNothing() {
    return topic.isEmpty() || eventIds.isEmpty();
  }

  /**
   * What earlier deliveries did for the events of these targets.
   *
   * @param open instances that would be stopped; nothing is asked for the sake of others
   * @param trouble is told if the topic cannot be asked
   */
  Precedents of(List<Target> open, Cloud cloud, Consumer<LogTopic.Trouble> trouble) {
    Set<String> asked =
        open.stream().map(Target::eventName).filter(eventIds::contains).collect(Collectors.toSet());
    if (topic.isEmpty() || asked.isEmpty()) {
      return Precedents.NONE;
    }
    List<Precedent> precedents = new ArrayList<>();
    List<LogQuery> queries =
        PastRows.queries(asked, LogQuery.LONGEST).stream().map(this::query).toList();
    topic
        .get()
        .search(
            cloud.inPassing(open.size()),
            queries,
            log -> PastRows.precedent(log).ifPresent(precedents::add))
        .map(it -> it.after(NOT_ASKED))
        .ifPresent(trouble);
    return new Precedents(precedents);
  }

  private LogQuery query(String text) {
    return new LogQuery(text, now.minus(REACH), now.plus(REACH));
  }
}
