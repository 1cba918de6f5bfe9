package dev.lightsout.ops.report;

import dev.lightsout.plan.Outcome;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Outcomes by what they mean for whoever reads: fifteen colours would tell nobody anything. */
public enum Tone {
  /** Our stop. */
  STOPPED("stop requested", List.of(Outcome.STOP_REQUESTED)),
  /** There was nothing to stop, or a dry run stopped nothing. */
  QUIET("already stopped, or a dry run", List.of(Outcome.ALREADY_STOPPED, Outcome.WOULD_STOP)),
  /** Left alone, as it should be. */
  KEPT("left alone", List.of(Outcome.SKIPPED, Outcome.IGNORED)),
  /** It did not come to a stop, and no stop is in doubt. */
  NOT_DONE(
      "not done",
      List.of(
          Outcome.BUSY,
          Outcome.THROTTLED,
          Outcome.NOT_TRIED,
          Outcome.REFUSED,
          Outcome.NOT_FOUND,
          Outcome.NOT_STOPPABLE)),
  /** Somebody has to do something. */
  PERSON(
      "needs a person",
      List.of(Outcome.MFA_REQUIRED, Outcome.DENIED, Outcome.UNKNOWN, Outcome.FAILED));

  private static final Map<Outcome, Tone> OF = new EnumMap<>(Outcome.class);

  static {
    for (Tone tone : values()) {
      tone.outcomes.forEach(outcome -> OF.put(outcome, tone));
    }
  }

  private final String label;
  private final List<Outcome> outcomes;

  Tone(String label, List<Outcome> outcomes) {
    this.label = label;
    this.outcomes = outcomes;
  }

  /** What an outcome means. */
  public static Tone of(Outcome outcome) {
    return OF.get(outcome);
  }

  /** Which outcomes it has. */
  public List<Outcome> outcomes() {
    return outcomes;
  }

  /** In a legend. */
  public String label() {
    return label;
  }
}
