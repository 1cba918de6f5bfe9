package dev.lightsout.plan;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * A row of an earlier delivery: what it did to an instance for an event. Reason, code and request
 * id are null where the row does not say.
 *
 * @param eventId the event's identity
 * @param region where the instance is
 * @param instanceId which it is
 * @param outcome how it ended
 * @param time when, as the row has it
 * @param reason why, in words
 * @param errorCode the API's code, if it refused
 * @param requestId the API's id of the stop request
 */
public record Precedent(
    String eventId,
    String region,
    String instanceId,
    Outcome outcome,
    String time,
    String reason,
    String errorCode,
    String requestId) {

  /**
   * The outcomes after which an instance may have been stopped for its event: what one IGNORED,
   * another of the same batch decided on.
   */
  public static final Set<Outcome> TELLING =
      EnumSet.of(
          Outcome.STOP_REQUESTED,
          Outcome.ALREADY_STOPPED,
          Outcome.IGNORED,
          Outcome.FAILED,
          Outcome.UNKNOWN);

  private static final String STARTED_SINCE =
      "what runs now was started since, or had not begun to stop";

  /** What is certain comes first, and of that the latest. */
  static int byWeight(Precedent one, Precedent other) {
    int byOutcome = Integer.compare(weight(one.outcome), weight(other.outcome));
    return byOutcome != 0 ? byOutcome : other.time.compareTo(one.time);
  }

  private static int weight(Outcome outcome) {
    return switch (outcome) {
      case STOP_REQUESTED -> 0;
      case FAILED -> 1;
      case ALREADY_STOPPED -> 2;
      case IGNORED -> 3;
      default -> 4;
    };
  }

  /** Why the event must not stop the instance again; empty: this does not keep it from it. */
  Optional<Verdict> verdict(Instance now) {
    return switch (outcome) {
      case STOP_REQUESTED -> handled("requested its stop", STARTED_SINCE);
      case ALREADY_STOPPED -> handled("found it stopped", STARTED_SINCE);
      case IGNORED -> handled("ignored it", "so does this one");
      case FAILED ->
          errorCode == null && requestId != null
              ? handled("requested its stop", "that stop failed, and is not sent twice")
              : Optional.empty();
      case UNKNOWN ->
          Doubt.isSettledBy(reason, now)
              ? handled(
                  "may have stopped it",
                  "since then "
                      + now.latestOperation()
                      + ", request "
                      + now.latestOperationRequestId())
              : Optional.empty();
      default -> Optional.empty();
    };
  }

  private Optional<Verdict> handled(String what, String since) {
    Verdict verdict =
        Verdict.of(
            Outcome.IGNORED,
            "already handled: an earlier delivery of this event "
                + what
                + " at "
                + time
                + (requestId == null ? "" : ", request " + requestId)
                + "; "
                + since);
    return Optional.of(
        requestId == null ? verdict : verdict.withTrace(Verdict.Trace.ofRequest(requestId, null)));
  }
}
