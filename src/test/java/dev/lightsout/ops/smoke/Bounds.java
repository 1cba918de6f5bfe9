package dev.lightsout.ops.smoke;

import java.time.Instant;

/** Whether a row is found that lies on one of the bounds of a search. */
record Bounds() implements Question {
  private static final long A_WHILE_MS = 1000;

  @Override
  public Observation of(CloudUnderContract cloud) {
    Instant time = SmokeRow.NOW.time(cloud.began());
    return Observation.of(
        Fact.equal("From", counts(cloud, time, time.plusMillis(A_WHILE_MS))),
        Fact.equal("To", counts(cloud, time.minusMillis(A_WHILE_MS), time)));
  }

  private static String counts(CloudUnderContract cloud, Instant from, Instant to) {
    return RowSearch.between(from, to).found(cloud).contains(SmokeRow.NOW)
        ? "inclusive"
        : "exclusive";
  }
}
