package dev.lightsout.faults;

/**
 * What a cell came to.
 *
 * @param reads how many {@code DescribeInstances} reached the cloud, at the journal {@code
 *     SearchLog}
 * @param stops how many stops did
 * @param uploads how many {@code UploadLog} did
 * @param row outcome, and whether it is retryable
 * @param stopped whether the cloud took the stop
 * @param logged whether the topic has the row
 * @param ending how the invocation ended
 * @param again the row of the delivery after that, when nothing is wrong any more
 */
record Result(
    int reads,
    int stops,
    int uploads,
    String row,
    boolean stopped,
    boolean logged,
    Ending ending,
    String again) {

  /** From so many on, chance decides how many fit in. */
  private static final int MANY = 5;

  /** As the page says it. */
  String line(Mishap mishap) {
    return "%s | %s | %s | %s"
        .formatted(
            count(reads, mishap), count(stops, mishap), count(uploads, mishap), lineButCounts());
  }

  /** The same without its figures, for whoever waits so little that chance decides on them. */
  String lineButCounts() {
    return "%s | %s | %s | %s"
        .formatted(
            row,
            stopped ? "stops" : "runs",
            logged ? "yes" : "no",
            ending.acknowledged() ? "no" : "yes: " + again);
  }

  private static String count(int count, Mishap mishap) {
    boolean byChance = count > MANY || count == MANY && mishap.isPatient();
    return byChance ? MANY + "+" : Integer.toString(count);
  }
}
