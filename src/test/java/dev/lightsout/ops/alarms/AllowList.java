package dev.lightsout.ops.alarms;

import dev.lightsout.ops.EnvFile;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The policies whose alarms the function obeys.
 *
 * @param ids in the order of the stage's file
 */
record AllowList(List<String> ids) {
  static final String VARIABLE = "LIGHTS_OUT_ALARM_POLICIES";

  static AllowList of(EnvFile stage) {
    return new AllowList(
        Arrays.stream(stage.text(VARIABLE).split(","))
            .map(String::trim)
            .filter(id -> !id.isEmpty())
            .toList());
  }

  /** Then any alarm may stop. */
  boolean isEmpty() {
    return ids.isEmpty();
  }

  AllowList with(Collection<String> others) {
    Set<String> all = new LinkedHashSet<>(ids);
    all.addAll(others);
    return new AllowList(List.copyOf(all));
  }

  /** As the variable has it. */
  String text() {
    return String.join(",", ids);
  }
}
