package dev.lightsout.ops.report.html;

import dev.lightsout.ops.report.Fate;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Names for places in the table, so that a mark can lead there. */
final class Anchors {
  private final Map<Fate, String> names = new IdentityHashMap<>();

  /** For the fates that the table shows. */
  Anchors(List<Fate> shown) {
    for (Fate fate : shown) {
      names.put(fate, "row-" + (names.size() + 1));
    }
  }

  Optional<String> of(Fate fate) {
    return Optional.ofNullable(names.get(fate));
  }
}
