package dev.lightsout.history;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.lightsout.history.Mishap.Killed;
import dev.lightsout.standin.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** One delivery of one or more events to one process, and what can be known of it from outside. */
final class Delivery {
  private static final Set<String> LOOKS = Set.of("DescribeInstances", "DescribeInstancesStatus");
  private static final Set<String> STOPS = Set.of("StopInstances", "StopInstance");

  private final int number;
  private final List<Event> events;
  private final int attempt;
  private final String requestId;
  private final List<Mishap> mishaps;
  private final Instant functionsTime;
  private final int topicRowsBefore;

  private final Map<Where, Integer> met = new EnumMap<>(Where.class);
  private final List<JsonObject> rows = new ArrayList<>();
  private final List<String> lines = new ArrayList<>();
  private final Set<Machine> seenStopped = ConcurrentHashMap.newKeySet();
  private int requests;
  private int requestsInLife = Integer.MAX_VALUE;
  private boolean isExpired;
  private boolean isKilled;
  private boolean threw;
  private String answer = "";

  /** As it begins; {@code topicRowsBefore} rows are in the topic, {@code functionsTime} it is. */
  Delivery(
      int number,
      List<Event> events,
      int attempt,
      String requestId,
      List<Mishap> mishaps,
      Instant functionsTime,
      int topicRowsBefore) {
    this.number = number;
    this.events = List.copyOf(events);
    this.attempt = attempt;
    this.requestId = requestId;
    this.mishaps = mishaps;
    this.functionsTime = functionsTime;
    this.topicRowsBefore = topicRowsBefore;
  }

  /** Of the delivery that ends a history, and is no part of it. */
  static final String LAST = "last";

  /** One that asks for nothing, at the end of a history. */
  static Delivery last(Trigger trigger, Instant now) {
    Event nothing = new Event(0, trigger, List.of(Wish.misspelt(Machine.GHOST)), now);
    return new Delivery(0, List.of(nothing), 1, LAST, List.of(), now, 0);
  }

  /** What a request that arrives meets; it is of this delivery, whose process lives. */
  synchronized Optional<Mishap> meets(Request request) {
    requests++;
    return next(where(request.action()));
  }

  private Optional<Mishap> next(Where where) {
    int nth = met.merge(where, 1, Integer::sum);
    return mishaps.stream().filter(it -> it.where() == where && it.nth() == nth).findFirst();
  }

  private Where where(String action) {
    if (STOPS.contains(action)) {
      return Where.STOP;
    }
    if (LOOKS.contains(action)) {
      return met.containsKey(Where.STOP) ? Where.SETTLE : Where.LOOK;
    }
    return action.equals("SearchLog") ? Where.JOURNAL : Where.REPORT;
  }

  /** Takes a line of its stdout; true if the process is killed instead. */
  synchronized boolean printing(String line) {
    if (next(Where.PRINT).filter(it -> it.what() instanceof Killed).isPresent()) {
      killed();
      return true;
    }
    JsonObject json = JsonParser.parseString(line).getAsJsonObject();
    if (json.has("outcome")) {
      rows.add(json);
    }
    lines.add(line);
    return false;
  }

  /** What it has sent so far is all that it sent. */
  synchronized void killed() {
    isKilled = true;
    requestsInLife = requests;
  }

  synchronized void expired() {
    isExpired = true;
  }

  void returned(String answered) {
    answer = answered;
  }

  void threw() {
    threw = true;
  }

  /** A look or a stop of it found this one stopped or stopping. */
  void sawStopped(Machine machine) {
    seenStopped.add(machine);
  }

  /** Those of its events which whoever delivered them takes for not handled. */
  List<Event> notAcknowledged() {
    if (isKilled || threw) {
      return events;
    }
    return switch (trigger()) {
      case SQS ->
          events.stream().filter(it -> failures().contains(it.trigger().place(it))).toList();
      case HTTP -> status() == 503 ? events : List.of();
      default -> List.of();
    };
  }

  /** The messages that an answer to SQS gives back. */
  Set<String> failures() {
    Set<String> failures = new HashSet<>();
    JsonArray all =
        JsonParser.parseString(answer).getAsJsonObject().getAsJsonArray("batchItemFailures");
    all.forEach(it -> failures.add(it.getAsJsonObject().get("itemIdentifier").getAsString()));
    return failures;
  }

  /** The status of an answer by HTTP. */
  int status() {
    return JsonParser.parseString(answer).getAsJsonObject().get("statusCode").getAsInt();
  }

  int number() {
    return number;
  }

  String token() {
    return "token-of-delivery-" + number;
  }

  Trigger trigger() {
    return events.get(0).trigger();
  }

  String text() {
    return trigger().text(events, attempt);
  }

  List<Event> events() {
    return events;
  }

  int attempt() {
    return attempt;
  }

  String requestId() {
    return requestId;
  }

  Instant functionsTime() {
    return functionsTime;
  }

  int topicRowsBefore() {
    return topicRowsBefore;
  }

  int requestsInLife() {
    return requestsInLife;
  }

  Set<Where> where() {
    return met.isEmpty() ? Set.of() : EnumSet.copyOf(met.keySet());
  }

  List<JsonObject> rows() {
    return rows;
  }

  boolean isKilled() {
    return isKilled;
  }

  boolean isExpired() {
    return isExpired;
  }

  boolean hasThrown() {
    return threw;
  }

  /** Whether a line of its stdout holds that text. */
  boolean says(String text) {
    return lines.stream().anyMatch(line -> line.contains(text));
  }

  boolean sawStoppedOf(Machine machine) {
    return seenStopped.contains(machine);
  }

  /** Its rows about one of its events. */
  List<JsonObject> rowsOf(Event event) {
    if (!trigger().isBatch()) {
      return rows;
    }
    String place = trigger().place(event);
    return rows.stream()
        .filter(row -> row.has("record"))
        .filter(
            row -> {
              String record = row.get("record").getAsString();
              return record.equals(place) || record.startsWith(place + "/");
            })
        .toList();
  }

  @Override
  public String toString() {
    StringBuilder story = new StringBuilder("delivery " + number);
    story.append(attempt > 1 ? ", attempt " + attempt : "").append(", of ").append(events);
    mishaps.forEach(mishap -> story.append("\n      ").append(mishap));
    lines.forEach(line -> story.append("\n      ").append(line));
    story.append(isKilled ? "\n      killed" : threw ? "\n      threw" : "\n      returned");
    return story.toString();
  }
}
