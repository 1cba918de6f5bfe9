package dev.lightsout.cloud;

import java.time.Duration;

/**
 * How long to wait for the API; all finite, where the SDK's own defaults for reading and writing
 * are infinite. What runs out of time after it was sent is a lost answer, and settled by looks.
 *
 * @param connect to connect, TLS included
 * @param read between two packets of an answer; a stop of 100 instances is answered within 2 s or
 *     so
 * @param call for a whole call, from the name lookup to the last byte
 * @param least with less time left than this, no call is begun: it could not be answered in time
 */
public record Timeouts(Duration connect, Duration read, Duration call, Duration least) {

  /** For the real cloud. */
  public static final Timeouts DEFAULT =
      new Timeouts(
          Duration.ofSeconds(3),
          Duration.ofSeconds(8),
          Duration.ofSeconds(10),
          Duration.ofMillis(250));
}
