package dev.lightsout.ops.report;

import dev.lightsout.plan.Outcome;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Something that a person has to do, once for all that it helps.
 *
 * @param kind an outcome, or {@code STILL_CHARGED}
 * @param advice what to do
 * @param fates whose
 */
public record Attention(String kind, String advice, List<Fate> fates) {
  /** What stopped and costs money all the same; no outcome, but the rows' reason says so. */
  public static final String STILL_CHARGED = "STILL_CHARGED";

  private static final String CHARGED_ADVICE =
      "the machine is off and still costs money; the reason says why. Stop it with STOP_CHARGING where that is"
          + " possible, or release it if nobody needs it.";

  /** Where the row has no advice of its own. */
  private static final Map<Outcome, String> ADVICE = new EnumMap<>(Outcome.class);

  static {
    ADVICE.put(
        Outcome.MFA_REQUIRED,
        "renew the multi-factor authentication of the account that the function's role belongs to, or take the"
            + " condition off its policy.");
    ADVICE.put(Outcome.DENIED, "grant the function's role what errorMessage names.");
    ADVICE.put(
        Outcome.UNKNOWN,
        "look at the instance in the console: the answer was lost, so whether it was stopped is not known.");
    ADVICE.put(Outcome.FAILED, "read the reason and the errorCode; docs/errors.md explains each.");
  }

  private record Kind(String kind, String advice) {}

  /** What there is to do, by kind and advice; what is charged comes last. */
  static List<Attention> of(List<Fate> fates) {
    Map<Kind, List<Fate>> found = new LinkedHashMap<>();
    for (Outcome outcome : Tone.PERSON.outcomes()) {
      fates.stream()
          .filter(fate -> fate.last().outcome() == outcome)
          .forEach(fate -> put(found, new Kind(outcome.name(), advice(fate.last())), fate));
    }
    fates.stream()
        .filter(Fate::isStillCharged)
        .forEach(fate -> put(found, new Kind(STILL_CHARGED, CHARGED_ADVICE), fate));
    return found.entrySet().stream()
        .map(it -> new Attention(it.getKey().kind(), it.getKey().advice(), it.getValue()))
        .toList();
  }

  private static void put(Map<Kind, List<Fate>> found, Kind kind, Fate fate) {
    found.computeIfAbsent(kind, it -> new ArrayList<>()).add(fate);
  }

  private static String advice(LoggedRow row) {
    String own = row.text("advice");
    return own.isEmpty() ? ADVICE.get(row.outcome()) : own;
  }
}
