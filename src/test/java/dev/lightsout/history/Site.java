package dev.lightsout.history;

import dev.lightsout.standin.Request;
import dev.lightsout.standin.StandIn;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** Where histories happen, one after another: a stand-in cloud, cleared before each. */
final class Site implements AutoCloseable {
  static final String TOPIC = "topic-of-reports";
  static final Duration STOPPING = Duration.ofSeconds(30);

  private volatile Time time = new Time();
  private volatile Happening happening;
  private final StandIn cloud =
      StandIn.builder()
          .clock(new TimeOfTheHistory())
          .stopping(STOPPING)
          .onRequest(this::answered)
          .start();

  /** Lets it happen; what is true afterwards. */
  Happening happen(History history) {
    cloud.clear();
    time = new Time();
    Happening next = new Happening(history, cloud, time);
    happening = next;
    next.all();
    return next;
  }

  private void answered(Request request) {
    happening.answered(request);
  }

  @Override
  public void close() {
    cloud.close();
  }

  private final class TimeOfTheHistory extends Clock {
    @Override
    public Instant instant() {
      return time.instant();
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
