package dev.lightsout.endurance;

import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One row, as far as it is audited.
 *
 * @param record the event's place in a batch; null if it came alone
 * @param instanceId null if it is about none
 * @param requestId of the stop; null if it names none
 * @param whole tells it from rows that differ anywhere
 */
record Row(
    String invocationId,
    String record,
    String instanceId,
    String outcome,
    boolean isRetryable,
    String requestId,
    String reason,
    int whole) {

  private static final Pattern GIVEN_UP =
      Pattern.compile("the answer was lost \\((Socket closed|[Tt]ime-?out|Canceled)");

  /** Whether the other is about the same instance of the same event. */
  boolean isOfTheSame(Row other) {
    return Objects.equals(record, other.record) && Objects.equals(instanceId, other.instanceId);
  }

  /** Whether nobody waited for an answer any more: the request may never have arrived. */
  boolean isGivenUp() {
    return GIVEN_UP.matcher(reason).find();
  }

  /** A row as the log topic has it: text only. */
  static Row of(Map<String, String> values) {
    return new Row(
        values.get("invocationId"),
        values.get("record"),
        values.get("instanceId"),
        values.get("outcome"),
        Boolean.parseBoolean(values.get("retryable")),
        values.get("requestId"),
        values.getOrDefault("reason", ""),
        values.hashCode());
  }
}
