package dev.lightsout.history;

import java.time.Duration;
import java.util.List;

/**
 * A history: what happens, in order.
 *
 * @param seed makes it again
 * @param limit how long an invocation may last
 * @param verifies whether the function looks whether what stops has stopped
 */
record History(long seed, Duration limit, boolean verifies, List<Step> steps) {

  @Override
  public String toString() {
    StringBuilder story =
        new StringBuilder("history ")
            .append(seed)
            .append(" (limit ")
            .append(limit.toSeconds())
            .append(" s")
            .append(verifies ? ", verifies" : "")
            .append("); again: scripts/histories --seed ")
            .append(seed)
            .append(" --count 1 --story");
    for (int i = 0; i < steps.size(); i++) {
      story.append("\n  ").append(i + 1).append(". ").append(steps.get(i));
    }
    return story.append('\n').toString();
  }
}
