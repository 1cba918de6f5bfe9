package dev.lightsout.ops.smoke;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Searches for the row of now until it is found: the figure that is in no document. */
record UntilFound() implements Question {
  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofMinutes(5);

  /** When SCF delivers again at the soonest. */
  private static final Duration REDELIVERY = Duration.ofSeconds(60);

  @Override
  public Observation of(CloudUnderContract cloud) {
    Instant written = cloud.course().taken().get(SmokeRow.NOW);
    RowSearch search =
        RowSearch.between(
            cloud.began().minus(Duration.ofMinutes(1)), cloud.began().plus(Duration.ofMinutes(1)));
    Answer answer = search.at(cloud);
    while (!RowSearch.rows(answer).contains(SmokeRow.NOW)
        && answer.isAccepted()
        && cloud.now().isBefore(written.plus(PATIENCE))) {
      cloud.sleep(pause(Duration.between(written, cloud.now())));
      answer = search.at(cloud);
    }
    boolean isFound = RowSearch.rows(answer).contains(SmokeRow.NOW);
    Instant now = cloud.now();
    cloud.course().found(RowSearch.rows(answer));
    boolean isInTime = isFound && !now.isAfter(written.plus(REDELIVERY));
    return Call.observed(answer, List.of(Aspect.CODE, Aspect.SHAPE))
        .with(
            Fact.equal("found within 60 s", isInTime ? "yes" : "no"),
            Fact.measured(
                "searchable",
                isFound ? "after " + UntilStopped.seconds(written, now) : "not within 5 min"));
  }

  /** A tenth of what it has taken so far: the figure need not be finer. */
  private static Duration pause(Duration waited) {
    Duration tenth = waited.dividedBy(10);
    return tenth.compareTo(SHORTEST) < 0 ? SHORTEST : tenth;
  }
}
