package dev.lightsout.ops.smoke;

import java.util.List;

/** Writes a marked row to the log topic. */
record WriteRow(SmokeRow row) implements Question {
  @Override
  public Observation of(CloudUnderContract cloud) {
    Answer answer = cloud.upload(row);
    if (answer.isAccepted()) {
      cloud.course().took(row, cloud.now());
    }
    return Call.observed(answer, List.of(Aspect.CODE, Aspect.SHAPE));
  }
}
