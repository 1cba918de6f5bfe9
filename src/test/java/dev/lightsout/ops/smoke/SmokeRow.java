package dev.lightsout.ops.smoke;

import com.tencentcloudapi.cls.producer.common.Logs;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;

/** A row for the log topic, marked as a test's, whose log time is so far from now. */
enum SmokeRow {
  NOW(Duration.ZERO),
  AN_HOUR_AGO(Duration.ofHours(-1)),
  EIGHT_DAYS_AGO(Duration.ofDays(-8)),
  AN_HOUR_AHEAD(Duration.ofHours(1));

  /** What no row of the function has in this place. */
  static final String OUTCOME = "SMOKE_TEST";

  private final Duration offset;

  SmokeRow(Duration offset) {
    this.offset = offset;
  }

  /** Such as {@code an hour ago}. */
  String inWords() {
    return name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Its log time, for a run that began then. */
  Instant time(Instant began) {
    return Instant.ofEpochMilli(began.plus(offset).toEpochMilli());
  }

  /** The body of {@code UploadLog} that writes it. */
  byte[] body(String run, Instant began) {
    Logs.Log.Builder log = Logs.Log.newBuilder().setTime(time(began).toEpochMilli());
    Map.of(
            "eventId",
            run,
            "outcome",
            OUTCOME,
            "reason",
            "a row of scripts/smoke, which may be deleted",
            "row",
            name())
        .forEach(
            (key, value) ->
                log.addContents(Logs.Log.Content.newBuilder().setKey(key).setValue(value)));
    return Logs.LogGroupList.newBuilder()
        .addLogGroupList(Logs.LogGroup.newBuilder().addLogs(log))
        .build()
        .toByteArray();
  }
}
