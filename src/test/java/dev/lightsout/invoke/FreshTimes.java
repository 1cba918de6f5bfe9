package dev.lightsout.invoke;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Moves the times of an event, all by as much, so that it happened now. They keep their format, and
 * the rest of the text stays as it is, to the character: a malformed event stays malformed. What it
 * holds packed is moved by itself.
 */
public record FreshTimes(Clock clock) {

  /**
   * The keys under which triggers say when. Inside a message in a message their quotes are escaped
   * as deep as it lies.
   */
  private static final Pattern TIME =
      Pattern.compile(
          "(?<quote>\\\\*+\")\\w*(?i:time|timestamp|date)\\k<quote>\\s*:\\s*"
              + "(?:\\k<quote>(?<text>[^\"\\\\]*)\\k<quote>|(?<number>\\d+))");

  private static final Pattern DURATION =
      Pattern.compile("(?i:durationTime)\\\\*\"\\s*:\\s*\\\\*\"?(\\d{1,8})\\b");

  private record Found(MatchResult match, String value, int start, int end, TimeFormat format) {
    Instant instant() {
      return format.read(value);
    }
  }

  /** The event, as if it had happened now. */
  public String in(String event) {
    return Packed.change(moved(event), this::moved);
  }

  private String moved(String event) {
    List<Found> times =
        TIME.matcher(event).results().flatMap(it -> found(event, it).stream()).toList();
    Optional<Instant> latest = times.stream().map(Found::instant).max(Instant::compareTo);
    if (latest.isEmpty()) {
      return event;
    }
    Duration shift =
        Duration.between(latest.get(), clock.instant().minusSeconds(lasted(event, times)));
    StringBuilder fresh = new StringBuilder();
    int done = 0;
    for (Found time : times) {
      fresh
          .append(event, done, time.start())
          .append(time.format().write(time.instant().plus(shift), time.value()));
      done = time.end();
    }
    return fresh.append(event, done, event.length()).toString();
  }

  /** An alarm that still lasts says how long it has; its time is when that was said. */
  private static long lasted(String event, List<Found> times) {
    Matcher duration = DURATION.matcher(event);
    return times.size() == 1 && duration.find() ? Long.parseLong(duration.group(1)) : 0;
  }

  private static Optional<Found> found(String event, MatchResult match) {
    int group = match.start(2) >= 0 ? 2 : 3;
    String value = match.group(group);
    try {
      return TimeFormat.of(value)
          .map(it -> new Found(match, value, match.start(group), match.end(group), it))
          .filter(it -> it.instant() != null);
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }
}
