package dev.lightsout.ops.report;

import dev.lightsout.plan.Outcome;
import java.time.Instant;
import java.util.Map;

/**
 * A row as it was found. Two with the same values are one: stdout and the topic have the same.
 *
 * @param time when it was made
 * @param outcome how it ended
 * @param values all its keys, in order, as text: what is {@code true} on stdout is {@code "true"}
 *     in the topic
 */
public record LoggedRow(Instant time, Outcome outcome, Map<String, String> values) {

  /** The value of a key; empty if the row has none. */
  public String text(String key) {
    return values.getOrDefault(key, "");
  }

  /** Whether it is about an instance. */
  public boolean hasInstance() {
    return !text("instanceId").isEmpty();
  }

  /** Of what is stopped the function says so, in these words. */
  boolean isStillCharged() {
    return text("reason").contains("stopped but still charged");
  }
}
