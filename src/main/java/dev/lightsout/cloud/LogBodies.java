package dev.lightsout.cloud;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The bodies of {@code UploadLog} that logs fill, each within the limits of one. */
public final class LogBodies {

  /** Document 614/87660: a body takes 10,000 logs and 5 MB of values. Far below both. */
  private static final int MOST_LOGS = 1_000;

  private static final int MOST_BYTES = 1_000_000;

  private final String source;
  private final List<byte[]> full = new ArrayList<>();
  private final ByteArrayOutputStream logs = new ByteArrayOutputStream();
  private int count;

  /** Bodies that name whoever wrote the logs. */
  public LogBodies(String source) {
    this.source = source;
  }

  /**
   * One log more.
   *
   * @param time when it happened
   * @param contents its fields, in order
   */
  public void add(Instant time, Map<String, String> contents) {
    byte[] log = LogGroupList.log(time, contents);
    if (count == MOST_LOGS || count > 0 && logs.size() + log.length > MOST_BYTES) {
      close();
    }
    logs.writeBytes(log);
    count++;
  }

  /** All of them, each to be uploaded by itself. */
  List<byte[]> all() {
    if (count > 0) {
      close();
    }
    return List.copyOf(full);
  }

  private void close() {
    full.add(LogGroupList.of(source, logs.toByteArray()));
    logs.reset();
    count = 0;
  }
}
