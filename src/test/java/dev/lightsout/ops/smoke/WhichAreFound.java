package dev.lightsout.ops.smoke;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Which of the rows that the topic took are found by their log times. */
record WhichAreFound() implements Question {
  private static final Duration EVERY = Duration.ofSeconds(5);
  private static final int TRIES = 12;

  @Override
  public Observation of(CloudUnderContract cloud) {
    Set<SmokeRow> taken = cloud.course().taken().keySet();
    Set<SmokeRow> found = RowSearch.wide(cloud).found(cloud);
    for (int tried = 1; tried < TRIES && !found.containsAll(taken); tried++) {
      cloud.sleep(EVERY);
      found = RowSearch.wide(cloud).found(cloud);
    }
    cloud.course().found(found);
    List<Fact> facts = new ArrayList<>();
    for (SmokeRow row : SmokeRow.values()) {
      // A row that was not taken is a difference of the case that wrote it.
      facts.add(
          taken.contains(row)
              ? Fact.equal(row.inWords(), found.contains(row) ? "found" : "not found")
              : Fact.measured(row.inWords(), "not taken"));
    }
    return Observation.of(facts.toArray(Fact[]::new));
  }
}
