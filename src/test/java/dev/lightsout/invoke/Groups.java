package dev.lightsout.invoke;

import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;

import com.google.gson.JsonObject;
import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Rows by what became of their instances, the weightiest first. */
final class Groups {
  /** More than a screen has room for; the smallest then go together, by outcome. */
  static final int MOST = 15;

  /** What is stopped, then what went wrong, then what is left alone. */
  static final List<Outcome> ORDER =
      List.of(
          Outcome.STOP_REQUESTED,
          Outcome.WOULD_STOP,
          Outcome.UNKNOWN,
          Outcome.FAILED,
          Outcome.DENIED,
          Outcome.MFA_REQUIRED,
          Outcome.THROTTLED,
          Outcome.NOT_TRIED,
          Outcome.BUSY,
          Outcome.REFUSED,
          Outcome.NOT_FOUND,
          Outcome.NOT_STOPPABLE,
          Outcome.SKIPPED,
          Outcome.ALREADY_STOPPED,
          Outcome.IGNORED);

  private static final Comparator<Group> LARGEST_FIRST =
      comparing((Group group) -> group.rows().size()).reversed();
  private static final Comparator<Group> WEIGHTIEST_FIRST =
      comparing((Group group) -> ORDER.indexOf(group.outcome())).thenComparing(LARGEST_FIRST);

  /** Request ids, times, addresses and durations. */
  private static final Pattern DETAIL =
      Pattern.compile(
          "\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b"
              + "|\\b\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z"
              + "|\\b\\d{1,3}(\\.\\d{1,3}){3}\\b"
              + "|\\b\\d+\\.\\d(?= s\\b)");

  private Groups() {}

  static List<Group> of(List<JsonObject> rows) {
    Map<List<Object>, List<JsonObject>> alike = new LinkedHashMap<>();
    for (JsonObject row : rows) {
      alike
          .computeIfAbsent(
              List.of(Delivery.outcome(row), common(row, "reason")), key -> new ArrayList<>())
          .add(row);
    }
    List<Group> groups = new ArrayList<>();
    alike.forEach((key, theirs) -> groups.add(group((Outcome) key.get(0), theirs)));
    return folded(groups).stream().sorted(WEIGHTIEST_FIRST).toList();
  }

  private static Group group(Outcome outcome, List<JsonObject> rows) {
    JsonObject first = rows.get(0);
    String reason = rows.size() == 1 ? JsonText.text(first, "reason", "") : common(first, "reason");
    return new Group(outcome, reason, rows);
  }

  /** That sentence of the row, without what is the instance's own. */
  static String common(JsonObject row, String key) {
    String own = JsonText.text(row, "instanceId", "");
    String sentence = JsonText.text(row, key, "");
    return DETAIL.matcher(own.isEmpty() ? sentence : sentence.replace(own, "…")).replaceAll("…");
  }

  private static List<Group> folded(List<Group> groups) {
    if (groups.size() <= MOST) {
      return groups;
    }
    long outcomes = groups.stream().map(Group::outcome).distinct().count();
    Set<Group> kept =
        new HashSet<>(groups.stream().sorted(LARGEST_FIRST).limit(MOST - outcomes).toList());
    List<Group> folded = new ArrayList<>(kept);
    groups.stream()
        .filter(group -> !kept.contains(group))
        .collect(groupingBy(Group::outcome))
        .forEach((outcome, small) -> folded.add(fold(outcome, small)));
    return folded;
  }

  private static Group fold(Outcome outcome, List<Group> small) {
    if (small.size() == 1) {
      return small.get(0);
    }
    return new Group(
        outcome,
        small.size() + " reasons, such as: " + small.get(0).reason(),
        small.stream().flatMap(group -> group.rows().stream()).toList());
  }
}
