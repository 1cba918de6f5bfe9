package dev.lightsout.ops.report;

import static java.util.Comparator.comparing;

import dev.lightsout.ops.Period;
import dev.lightsout.plan.Outcome;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All there is to show.
 *
 * @param source where the rows are from, for people
 * @param from the beginning of the period
 * @param to its end
 * @param zone in which times are shown
 * @param rows how many rows were counted
 * @param fates what they tell, the newest first
 * @param skipped what was read and is not in it
 * @param repeated how many rows were there more than once
 */
public record Overview(
    String source,
    Instant from,
    Instant to,
    ZoneId zone,
    int rows,
    List<Fate> fates,
    List<Skipped> skipped,
    int repeated) {

  /**
   * Counts rows.
   *
   * @param wanted of all fates, those that are shown
   */
  static Overview of(
      String source,
      Period period,
      ZoneId zone,
      Instant now,
      Reading reading,
      Predicate<Fate> wanted) {
    List<LoggedRow> rows =
        reading.rows().stream().filter(row -> period.contains(row.time())).toList();
    int outside = reading.rows().size() - rows.size();
    List<Skipped> skipped = new ArrayList<>(reading.skipped());
    if (outside > 0) {
      skipped.add(new Skipped("a row outside the period", outside, ""));
    }
    List<Fate> fates = Fate.of(rows).stream().filter(wanted).toList();
    Instant first = rows.stream().map(LoggedRow::time).min(comparing(it -> it)).orElse(now);
    Instant last = rows.stream().map(LoggedRow::time).max(comparing(it -> it)).orElse(now);
    Instant end = period.from() == null ? last : now;
    return new Overview(
        source,
        period.from() == null ? first : period.from(),
        period.to() == null ? end : period.to(),
        zone,
        fates.stream().mapToInt(fate -> fate.deliveries().size()).sum(),
        fates,
        skipped,
        reading.repeated());
  }

  /** Those whose stop was accepted. */
  public List<Fate> stops() {
    return fates.stream().filter(fate -> fate.outcome() == Outcome.STOP_REQUESTED).toList();
  }

  /** The instances whose stop was accepted, the name by the id. */
  public Map<String, String> stoppedInstances() {
    Map<String, String> instances = new LinkedHashMap<>();
    stops().forEach(it -> instances.putIfAbsent(it.told().text("instanceId"), it.name()));
    return instances;
  }

  /** How many ended so. */
  public long count(Outcome outcome) {
    return fates.stream().filter(fate -> fate.outcome() == outcome).count();
  }

  /** How many ended in such a way. */
  public long count(Tone tone) {
    return fates.stream().filter(fate -> fate.tone() == tone).count();
  }

  /** How many ended how, in the order of the tones; those that are none are left out. */
  public Map<Outcome, Long> outcomes() {
    Map<Outcome, Long> counts = new LinkedHashMap<>();
    for (Tone tone : Tone.values()) {
      for (Outcome outcome : tone.outcomes()) {
        if (count(outcome) > 0) {
          counts.put(outcome, count(outcome));
        }
      }
    }
    return counts;
  }

  /** How many had what in common, the most frequent first. */
  public Map<String, Long> most(Function<Fate, String> what, int limit) {
    Map<String, Long> counts =
        fates.stream()
            .collect(Collectors.groupingBy(what, LinkedHashMap::new, Collectors.counting()));
    return counts.entrySet().stream()
        .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
        .limit(limit)
        .collect(
            Collectors.toMap(
                Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one, LinkedHashMap::new));
  }

  /** What a person has to do. */
  public List<Attention> attention() {
    return Attention.of(fates);
  }

  /** How many a person has to do something about, what is charged not among them. */
  public long needingAPerson() {
    return fates.stream().filter(fate -> Tone.of(fate.last().outcome()) == Tone.PERSON).count();
  }

  /** How many are stopped and cost money all the same. */
  public long stillCharged() {
    return fates.stream().filter(Fate::isStillCharged).count();
  }
}
